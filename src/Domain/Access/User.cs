namespace CrmGraph.Domain.Access;

/// <summary>Somebody who works with this system.</summary>
public sealed class User : Entity
{
    private User()
    {
    }

    /// <summary>The user's number in this workspace, counted from 1 and never reused.</summary>
    public int Number { get; private init; }

    /// <summary>The unique name to sign in with.</summary>
    public string UserName { get; private init; } = "";

    /// <summary>The name colleagues read.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Where notices are sent; null when unknown.</summary>
    public string? Email { get; private set; }

    /// <summary>What the user may see and do.</summary>
    public Role Role { get; private set; }

    /// <summary>The team the user belongs to today; null without one.</summary>
    public Guid? TeamId { get; private set; }

    /// <summary>False once the user has left; the records they own keep their name.</summary>
    public bool Active { get; private set; } = true;

    public static User Create(int number, string userName, string name, Role role, string? email = null) => new()
    {
        Id = Guid.CreateVersion7(),
        Number = number,
        UserName = Checked.Required(userName, "userName"),
        Name = Checked.Required(name, "name"),
        Role = role,
        Email = Checked.Optional(email, "email"),
    };

    /// <summary>Places the user in a team; the dated membership is kept beside it.</summary>
    public TeamMembership JoinTeam(Guid teamId, DateOnly on)
    {
        TeamId = teamId;
        return TeamMembership.Start(Id, teamId, on);
    }

    public void Rename(string name) => Name = Checked.Required(name, "name");

    /// <summary>Says what the user may see and do from now on; one who is not active may not sign in, and keeps what they own.</summary>
    public void SetRights(Role role, bool active, DateTime at)
    {
        if ((role, active) == (Role, Active))
        {
            return;
        }

        (Role, Active) = (role, active);
        Raise(new UserRightsChanged(Id, Role, Active, at));
    }
}

/// <summary>What a user may see and do.</summary>
public enum Role
{
    /// <summary>Sees and changes the records they own.</summary>
    SalesRep,

    /// <summary>Sees and changes the records of their team and the teams below.</summary>
    Supervisor,

    /// <summary>Sees and changes all records.</summary>
    Manager,

    /// <summary>Sees and changes all records and the workspace's settings.</summary>
    Administrator,
}
