using CrmGraph.Domain.Privacy;

namespace CrmGraph.Domain.Tests.Privacy;

public sealed class AuditChainTests
{
    private static readonly DateTime Now = new(2026, 11, 9, 1, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_chain_that_nobody_touched_is_intact()
    {
        var entries = Entries(3);

        Assert.Null(Check(entries, entries));
    }

    [Fact]
    public void A_removed_entry_is_missed_at_its_place_also_the_last()
    {
        var entries = Entries(3);

        Assert.Equal(new AuditFlaw(2, AuditFlawKind.EntryMissing), Check([entries[0], entries[2]], entries));
        Assert.Equal(new AuditFlaw(3, AuditFlawKind.EntryMissing), Check(entries[..2], entries));
        Assert.Equal(new AuditFlaw(1, AuditFlawKind.EntryMissing), Check([], entries));
    }

    [Fact]
    public void An_entry_of_another_chain_does_not_fit()
    {
        var (entries, others) = (Entries(3), Entries(3, subject: "Team"));

        Assert.Equal(new AuditFlaw(2, AuditFlawKind.EntryAltered), Check([entries[0], others[1], entries[2]], entries));
    }

    [Fact]
    public void Details_are_missed_unless_an_erasure_says_so()
    {
        var entries = Entries(2);
        entries[0].Forget();
        var erasure = After(entries[^1], new(AuditChain.Erasing, "Erasure", Guid.CreateVersion7(), """{"ForgottenAudit":[1]}""", null, Now));

        Assert.Equal(new AuditFlaw(1, AuditFlawKind.DetailsMissing), Check(entries, entries));
        Assert.Null(Check([.. entries, erasure], [.. entries, erasure]));
    }

    private static AuditFlaw? Check(IReadOnlyList<AuditEntry> found, IReadOnlyList<AuditEntry> written)
    {
        var chain = new AuditChain();
        return found.Select(chain.Take).FirstOrDefault(flaw => flaw is not null) ?? chain.End(written[^1].Number, written[^1].Hash);
    }

    private static List<AuditEntry> Entries(int count, string subject = "User")
    {
        List<AuditEntry> entries = [];
        for (var i = 0; i < count; i++)
        {
            var act = new AuditAct("USER_CHANGED", subject, Guid.CreateVersion7(), """{"Role":["SalesRep","Manager"]}""", null, Now);
            entries.Add(entries.Count == 0 ? AuditEntry.After(0, AuditChain.Beginning, act, "salt") : After(entries[^1], act));
        }

        return entries;
    }

    private static AuditEntry After(AuditEntry last, AuditAct act) => AuditEntry.After(last.Number, last.Hash, act, "salt");
}
