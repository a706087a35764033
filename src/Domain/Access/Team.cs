namespace CrmGraph.Domain.Access;

/// <summary>A group of users under one supervisor.</summary>
public sealed class Team : Entity
{
    private Team()
    {
    }

    /// <summary>The team's name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The region or office the team works for; null when it has none.</summary>
    public string? Region { get; private set; }

    /// <summary>The team above; null at the top.</summary>
    public Guid? ParentId { get; private set; }

    /// <summary>The user who supervises this team and those below; null while nobody does.</summary>
    public Guid? SupervisorId { get; private set; }

    public static Team Create(string name, string? region = null, Guid? parentId = null) => new()
    {
        Id = Guid.CreateVersion7(),
        Name = Checked.Required(name, "name"),
        Region = Checked.Optional(region, "region"),
        ParentId = parentId,
    };

    /// <summary>Puts the team under a user, who sees its records from then on; the one before does not any more.</summary>
    public void AppointSupervisor(Guid userId, DateTime at)
    {
        Raise(new TeamSupervisorChanged(Id, SupervisorId, userId, at));
        SupervisorId = userId;
    }
}
