using CrmGraph.Api.Live;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Privacy.Erasing;

/// <summary>Whose data is erased: a customer with all that belongs to it, or one contact of a customer that stays.</summary>
/// <param name="Circle">The customer, or that of the contact, with all that belongs to it.</param>
/// <param name="Contact">The contact; null where the customer itself is the person.</param>
/// <param name="Words">What names the person.</param>
/// <param name="Ids">The ids under which kept data sets know the person's records.</param>
internal sealed record ErasedPerson(PersonCircle Circle, Contact? Contact, NamingWords Words, IReadOnlySet<string> Ids)
{
    public PersonKind Kind => Contact is null ? PersonKind.Customer : PersonKind.Contact;

    public Guid SubjectId => Contact?.Id ?? Circle.CustomerId;

    /// <summary>What happened to the customer and to what belongs to it.</summary>
    public IQueryable<EventRecord> Events
    {
        get
        {
            var (id, opportunities) = (Circle.CustomerId, Circle.Opportunities);
            return Circle.Db.Set<EventRecord>().Where(happened => happened.CustomerId == id
                || happened.SubjectId == id
                || opportunities.Any(opportunity => opportunity.Id == happened.SubjectId));
        }
    }

    public static ErasedPerson Of(PersonCircle circle, Contact contact) =>
        new(circle, contact, new NamingWords([contact.Name, contact.Email, contact.Phone]), new HashSet<string>());

    /// <summary>The customer, with all names it had and those of the people there.</summary>
    public static async Task<ErasedPerson> Of(PersonCircle circle, Customer customer, CancellationToken stop)
    {
        var person = new ErasedPerson(circle, null, new NamingWords([]), new HashSet<string>());
        var contacts = await circle.OfCustomer<Contact>(c => c.CustomerId).Select(c => new { c.Name, c.Email, c.Phone }).ToListAsync(stop);
        var aliases = await circle.OfCustomer<CustomerAlias>(a => a.CustomerId).Select(a => a.Name).ToListAsync(stop);
        var leads = await circle.Leads.Select(l => new { l.Name, l.Company, l.Email, l.Phone }).ToListAsync(stop);
        var opportunities = await circle.Opportunities.Select(o => new { o.Id, o.Title }).ToListAsync(stop);
        IEnumerable<string?> words =
        [
            customer.Name, customer.Phone, customer.TaxId, customer.Website,
            .. aliases,
            .. await EventWords.In(person.Events.Where(happened => happened.Subject == nameof(Customer)), stop),
            .. contacts.SelectMany(contact => new[] { contact.Name, contact.Email, contact.Phone }),
            .. leads.SelectMany(lead => new[] { lead.Name, lead.Company, lead.Email, lead.Phone }),
            .. opportunities.Select(opportunity => opportunity.Title),
        ];
        return person with
        {
            Words = new NamingWords(words),
            Ids = opportunities.Select(opportunity => opportunity.Id).Append(circle.CustomerId).Select(id => $"{id:D}").ToHashSet(StringComparer.Ordinal),
        };
    }
}
