using CrmGraph.Api.Demo.Words;
using CrmGraph.Domain;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;

namespace CrmGraph.Api.Demo;

/// <summary>Plays an opportunity through the stages of its pipeline, up to its end or to now.</summary>
internal sealed class OpportunityStory(DemoSetup setup, IReadOnlyList<DemoTeam> teams, IReadOnlyList<Competitor> competitors)
{
    private const ulong Seed = 53;
    private const int LatePercent = 10;
    private const int RevaluedPercent = 22;
    private const int PausePercent = 3;
    private const int TransferPercent = 2;
    private const int TerminatedPercent = 12;
    private const int OtherTeamPercent = 20;

    private readonly Dice _dice = new(Seed);

    private long Now => setup.Calendar.Now;

    public Opportunity Tell(OpportunityPlan plan, int number, Guid? leadId)
    {
        var opportunity = Open(plan, number, leadId);
        var at = plan.OpenedAt;
        for (var step = plan.FirstStage; step < plan.Pipeline.Stages.Count; step++)
        {
            if (step > plan.FirstStage)
            {
                Advance(opportunity, plan, step, at);
            }

            at = Stay(opportunity, plan.Pipeline.Stages[step], at);
            if (at > Now)
            {
                return opportunity;
            }

            if (Fails(plan, step))
            {
                GiveUp(opportunity, plan.Customer.Chinese, at);
                return opportunity;
            }
        }

        Win(opportunity, plan, at);
        return opportunity;
    }

    private Opportunity Open(OpportunityPlan plan, int number, Guid? leadId)
    {
        var day = setup.Calendar.Day(plan.OpenedAt);
        var owner = plan.Owner.User;
        var draft = new OpportunityDraft(number, plan.Title, BaseAmount.InBase(plan.Amount, day), owner.Id, owner.TeamId)
        {
            CustomerId = plan.Customer.Customer.Id,
            ProductId = plan.Product.Product.Id,
            LeadId = leadId,
            ExpectedCloseOn = Expected(plan, plan.FirstStage, day),
        };
        return Opportunity.Open(
            draft, plan.Pipeline.Stages[plan.FirstStage].Stage, StageGate.Historical, setup.Calendar.At(plan.OpenedAt), owner.Id);
    }

    private void Advance(Opportunity opportunity, OpportunityPlan plan, int step, long at)
    {
        var (now, day) = (setup.Calendar.At(at), setup.Calendar.Day(at));
        opportunity.MoveTo(plan.Pipeline.Stages[step].Stage, StageGate.Historical, now, opportunity.OwnerId);
        var amount = _dice.Chance(RevaluedPercent) ? Revalued(opportunity.Amount) : opportunity.Amount;
        var expected = Expected(plan, step, day);
        opportunity.Revise(
            new OpportunityRevision(
                opportunity.Title,
                BaseAmount.InBase(amount, day),
                opportunity.CustomerId,
                opportunity.ProductId,
                expected > opportunity.ExpectedCloseOn ? expected : opportunity.ExpectedCloseOn),
            now,
            opportunity.OwnerId);
    }

    private DateOnly Expected(OpportunityPlan plan, int step, DateOnly day) =>
        day.AddDays(plan.Pipeline.DaysFrom(step) + _dice.Between(0, 9));

    private Money Revalued(Money amount) => setup.Price((long)(amount.Value * _dice.Between(80, 125) / 10_000) * 100);

    /// <summary>What happens while it stays in a stage; returns when it is to leave.</summary>
    private long Stay(Opportunity opportunity, DemoStage stage, long since)
    {
        var days = stage.LeastDays + (_dice.Fraction() * (stage.MostDays - stage.LeastDays));
        var length = WorkCalendar.Days(_dice.Chance(LatePercent) ? days + _dice.Between(4, 20) : days);
        var leave = since + length;
        if (_dice.Chance(PausePercent))
        {
            leave += Pause(opportunity, since + (length / 3));
        }

        var transferAt = leave - (length / 4);
        if (_dice.Chance(TransferPercent) && transferAt <= Now)
        {
            Transfer(opportunity, transferAt);
        }

        return leave;
    }

    private long Pause(Opportunity opportunity, long from)
    {
        var length = WorkCalendar.Days(_dice.Between(8, 40));
        if (from <= Now)
        {
            opportunity.Suspend(ClosingWords.Pause, null, setup.Calendar.At(from), opportunity.OwnerId);
        }

        if (from + length <= Now)
        {
            opportunity.Resume(setup.Calendar.At(from + length), opportunity.OwnerId);
        }

        return length;
    }

    private void Transfer(Opportunity opportunity, long at)
    {
        var team = _dice.Chance(OtherTeamPercent)
            ? _dice.Of(teams)
            : teams.Single(team => team.Team.Id == opportunity.TeamId);
        var owner = _dice.Of(team.Reps).User;
        opportunity.TransferTo(owner.Id, owner.TeamId, setup.Calendar.At(at), opportunity.OwnerId);
    }

    private bool Fails(OpportunityPlan plan, int step)
    {
        if (plan.Certain)
        {
            return false;
        }

        var isLast = step == plan.Pipeline.Stages.Count - 1;
        return !_dice.Chance(plan.Pipeline.Stages[step].PassPercent + plan.Owner.Skill)
            || (isLast && plan.Customer.Size == CustomerSize.Newcomer);
    }

    private void Win(Opportunity opportunity, OpportunityPlan plan, long at) => opportunity.Win(
        plan.Pipeline.Won,
        StageGate.Historical,
        setup.Calendar.At(at),
        setup.Calendar.Day(at),
        opportunity.OwnerId,
        ClosingWords.Win(plan.Customer.Chinese, _dice));

    private void GiveUp(Opportunity opportunity, bool chinese, long at)
    {
        var (now, day) = (setup.Calendar.At(at), setup.Calendar.Day(at));
        if (_dice.Chance(TerminatedPercent))
        {
            opportunity.Terminate(ClosingWords.Termination(chinese, _dice), now, day, opportunity.OwnerId);
        }
        else
        {
            opportunity.Lose(null, ClosingWords.Loss(chinese, competitors, _dice), now, day, opportunity.OwnerId);
        }
    }
}
