using CrmGraph.Domain;

namespace CrmGraph.Api.Tests.Live;

/// <summary>The least thing that changes, belongs to somebody and tells what happened to it.</summary>
internal sealed class Parcel : Entity
{
    private Parcel()
    {
    }

    public int Number { get; private init; }

    public long Weight { get; private set; }

    public Guid OwnerId { get; private set; }

    public Guid? TeamId { get; private set; }

    public static Parcel Pack(int number, Guid owner, Guid? team)
    {
        var parcel = new Parcel { Id = Guid.CreateVersion7(), Number = number, OwnerId = owner, TeamId = team };
        parcel.Raise(new ParcelGrew(parcel.Id, 0, DateTime.UtcNow));
        return parcel;
    }

    public void Grow()
    {
        Weight++;
        Raise(new ParcelGrew(Id, Weight, DateTime.UtcNow));
    }

    public void HandTo(Guid owner, Guid? team)
    {
        (OwnerId, TeamId) = (owner, team);
        Raise(new ParcelHandedOver(Id, DateTime.UtcNow));
    }
}

internal sealed record ParcelGrew(Guid ParcelId, long Weight, DateTime At) : DomainEvent(At);

internal sealed record ParcelHandedOver(Guid ParcelId, DateTime At) : DomainEvent(At);
