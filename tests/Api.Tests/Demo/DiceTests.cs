using CrmGraph.Api.Demo;

namespace CrmGraph.Api.Tests.Demo;

public sealed class DiceTests
{
    [Fact]
    public void The_same_seed_gives_the_same_numbers_everywhere()
    {
        var dice = new Dice(1);

        Assert.Equal([29, 68, 73, 31, 6, 79, 82, 68], Enumerable.Range(0, 8).Select(_ => dice.Between(1, 100)));
    }

    [Fact]
    public void Both_ends_of_a_range_come_up_and_nothing_beyond_them()
    {
        var dice = new Dice(7);

        var thrown = Enumerable.Range(0, 1_000).Select(_ => dice.Between(1, 6)).Distinct().Order();

        Assert.Equal([1, 2, 3, 4, 5, 6], thrown);
    }

    [Fact]
    public void A_choice_comes_as_often_as_its_weight_says()
    {
        var dice = new Dice(9);
        int[] weights = [0, 1, 3];

        var drawn = Enumerable.Range(0, 4_000).Select(_ => dice.Of(weights, weight => weight)).CountBy(weight => weight).ToDictionary();

        Assert.False(drawn.ContainsKey(0));
        Assert.InRange(drawn[3] / (double)drawn[1], 2.7, 3.3);
    }
}
