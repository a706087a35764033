using CrmGraph.Domain.Customers;

namespace CrmGraph.Domain.Tests.Customers;

public sealed class CustomerTests
{
    private static readonly DateTime Now = new(2026, 11, 9, 1, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Ming = Guid.CreateVersion7();
    private static readonly Guid Hua = Guid.CreateVersion7();

    [Fact]
    public void A_new_customer_is_announced_and_can_be_searched()
    {
        var customer = Customer.Register(1, new(" École ＡＢＣ "), Ming, null, Now.AddTicks(7), Ming, " X1 ");

        Assert.Equal(("École ＡＢＣ", "ecole abc"), (customer.Name, customer.Search));
        Assert.Equal(("X1", CustomerStatus.Prospect), (customer.ExternalId, customer.Status));
        Assert.Equal(Now, customer.CreatedAt);
        Assert.Equal(
            new CustomerCreated(customer.Id, "École ＡＢＣ", Ming, null, Ming, Now),
            Assert.Single(customer.Events));
    }

    [Fact]
    public void A_change_replaces_what_people_entered()
    {
        var customer = Registered();

        customer.Change(new("Beta") { Industry = " retail ", Tags = ["a", " a", "b"] }, Now, Hua);

        Assert.Equal(("Beta", "beta", "retail"), (customer.Name, customer.Search, customer.Industry));
        Assert.Equal(["a", "b"], customer.Tags);
        Assert.IsType<CustomerChanged>(customer.Events[^1]);
    }

    [Fact]
    public void A_parent_that_belongs_to_the_customer_is_refused()
    {
        var (customer, subsidiary, group) = (Registered(), Guid.CreateVersion7(), Guid.CreateVersion7());

        Assert.Equal(
            new CustomerBelowItself(customer.Id, subsidiary),
            Expect.Refusal<CustomerBelowItself>(() => customer.CheckParent(subsidiary, [subsidiary, customer.Id])));
        customer.CheckParent(subsidiary, [subsidiary, group]);
    }

    [Fact]
    public void Addresses_and_preferences_are_stored_once_and_without_spaces_around_them()
    {
        var customer = Registered();

        customer.Change(
            new("Beta")
            {
                Addresses = [new(AddressKind.Office, " 1 Long Street ") { City = " Wuhan " }, new(AddressKind.Office, "1 Long Street") { City = "Wuhan" }],
                Preferences = [new(" calls ", "mornings")],
            },
            Now,
            Hua);

        Assert.Equal([new CustomerAddress(AddressKind.Office, "1 Long Street") { City = "Wuhan" }], customer.Addresses);
        Assert.Equal([new CustomerPreference("calls", "mornings")], customer.Preferences);
        Expect.Invalid("addresses", () => customer.Change(new("Beta") { Addresses = [new(AddressKind.Office, " ")] }, Now, Hua));
    }

    [Fact]
    public void A_refused_change_leaves_everything_as_it_was()
    {
        var customer = Registered();

        Expect.Invalid("yearEstablished", () => customer.Change(new("Beta") { YearEstablished = 0 }, Now, Ming));

        Assert.Equal("Acme", customer.Name);
        Assert.Single(customer.Events);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("A\0B")]
    [InlineData("half \uD842")]
    public void A_name_is_text(string name) =>
        Expect.Invalid("name", () => Customer.Register(1, new(name), Ming, null, Now, Ming));

    [Fact]
    public void A_name_has_at_most_200_characters()
    {
        Assert.Equal(200, Customer.Register(1, new(new string('x', 200)), Ming, null, Now, Ming).Name.Length);
        Expect.Invalid("name", () => Customer.Register(1, new(new string('x', 201)), Ming, null, Now, Ming));
    }

    [Fact]
    public void Numbers_about_the_company_are_not_negative()
    {
        Expect.Invalid("employees", () => Registered().Change(new("A") { Employees = -1 }, Now, Ming));
        Expect.Invalid("annualRevenue", () => Registered().Change(new("A") { AnnualRevenueUnits = -1 }, Now, Ming));
    }

    [Fact]
    public void A_customer_is_not_its_own_parent()
    {
        var customer = Registered();

        Expect.Refusal<CustomerIsItsOwnParent>(
            () => customer.Change(new("Acme") { ParentId = customer.Id }, Now, Ming));
    }

    [Fact]
    public void Cooperation_counts_from_the_earliest_contract()
    {
        var customer = Registered();

        customer.MarkCooperation(new(2026, 5, 1));
        customer.MarkCooperation(new(2026, 7, 1));
        customer.MarkCooperation(new(2025, 1, 1));

        Assert.Equal(new DateOnly(2025, 1, 1), customer.CooperationSince);
        Assert.Equal(CustomerStatus.Customer, customer.Status);
    }

    [Fact]
    public void A_new_owner_is_announced_once()
    {
        var customer = Registered();

        customer.AssignTo(Hua, null, Now, Ming);
        customer.AssignTo(Hua, null, Now, Ming);

        Assert.Equal(Hua, customer.OwnerId);
        Assert.Equal(
            new CustomerAssigned(customer.Id, Ming, Hua, null, Ming, Now),
            Assert.Single(customer.Events.OfType<CustomerAssigned>()));
    }

    [Fact]
    public void An_archived_customer_keeps_its_first_date()
    {
        var customer = Registered();

        customer.Archive(Now);
        customer.Archive(Now.AddDays(1));

        Assert.Equal(Now, customer.ArchivedAt);
    }

    [Fact]
    public void A_contact_belongs_to_a_customer_and_can_be_searched()
    {
        var customer = Guid.CreateVersion7();

        var contact = Contact.Create(customer, new(" Zoë ") { JobTitle = "" }, Now, Ming);

        Assert.Equal(("Zoë", "zoe", null), (contact.Name, contact.Search, contact.JobTitle));
        Assert.Equal(new ContactCreated(contact.Id, customer, Ming, Now), Assert.Single(contact.Events));
    }

    private static Customer Registered() => Customer.Register(1, new("Acme"), Ming, null, Now, Ming);
}
