using CrmGraph.Api.Live;

namespace CrmGraph.Api.Tests.Live;

/// <summary>Events that were never in a database.</summary>
internal static class SomeEvents
{
    public static IReadOnlyList<EventRecord> From(long first, int count) =>
        [.. Enumerable.Range(0, count).Select(n => One(first + n))];

    public static EventRecord One(
        long sequence,
        Guid? owner = null,
        Guid? team = null,
        Guid? ownerBefore = null,
        Guid? teamBefore = null) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Sequence = sequence,
            Position = 0,
            Type = "ParcelGrew",
            Subject = "Parcel",
            SubjectId = Guid.CreateVersion7(),
            SubjectVersion = 1,
            OwnerId = owner,
            TeamId = team,
            OwnerBefore = ownerBefore,
            TeamBefore = teamBefore,
            Body = "{}",
            At = DateTime.UnixEpoch,
        };
}
