using System.Text;
using System.Text.Json;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Export;

public sealed class ExportPurposeTests(DemoServers servers)
{
    private const string Contacts = "query($name: String) { contacts(where: {name: {startsWith: $name}}) { nodes { name email } } }";

    [Theory, EveryDatabase]
    public async Task Whoever_has_not_agreed_to_purpose_and_channel_is_left_out_and_counted(Database database)
    {
        var rep = await (await servers.Of(database)).As("li.ming");
        var name = $"Purpose{database}";
        await People(rep, name);

        Assert.Equal("EXPORT_PURPOSE_MISSING", await rep.RefusalOf("startExport", Input(name, null, null)));
        Assert.Equal(($"{name} agreed", 2, 1), await Exported(rep, Input(name, "MARKETING", "EMAIL")));
        Assert.Equal(("", 4, 0), await Exported(rep, Input(name, "MARKETING", "PHONE")));
        Assert.Equal(($"{name} agreed|{name} never|{name} other|{name} withdrew", 0, 0), await Exported(rep, Input(name, "CONTRACT", null)));
    }

    [Theory, EveryDatabase]
    public async Task A_person_beside_a_row_counts_as_well_and_a_lead_has_agreed_to_nothing(Database database)
    {
        var rep = await (await servers.Of(database)).As("li.ming");
        const string Consents = "{ consents { nodes { evidence person: contact { name } } } }";

        Assert.Equal("EXPORT_PURPOSE_MISSING", await rep.RefusalOf("startExport", new { query = Consents, format = "CSV" }));
        await rep.Do("createLead", new { name = "Frau Grau", source = "WEBSITE" }, "lead { id }");
        var leads = await Finished(rep, new { query = "{ leads { nodes { number name } } }", format = "CSV", purpose = "MARKETING", channel = "EMAIL" });
        Assert.Equal(leads.GetProperty("done").GetInt32(), leads.GetProperty("withoutConsent").GetInt32());
        var numbers = await Finished(rep, new { query = "{ leads { nodes { number } } }", format = "CSV" });
        Assert.Equal((0, JsonValueKind.Null), (numbers.GetProperty("withoutConsent").GetInt32(), numbers.GetProperty("purpose").ValueKind));
    }

    /// <summary>One who agreed, one who took it back, one who agreed to something else and one who was never asked.</summary>
    private static async Task People(CrmClient rep, string name)
    {
        var customer = await rep.Do("createCustomer", new { name }, "customer { id }");
        foreach (var (what, purpose) in new[] { ("agreed", "MARKETING"), ("withdrew", "MARKETING"), ("other", "ANALYSIS"), ("never", null) })
        {
            var contact = await rep.Do("createContact", new { customerId = customer.Id(), name = $"{name} {what}" }, "contact { id }");
            if (purpose is not null)
            {
                var input = new { contactId = contact.Id(), purpose, channel = "EMAIL", textVersion = "1", evidence = "Form" };
                var consent = await rep.Do("recordConsent", input, "consent { id version }");
                if (what == "withdrew")
                {
                    await rep.Do("withdrawConsent", new { id = consent.Id(), version = consent.Version() }, "consent { id }");
                }
            }
        }
    }

    private static object Input(string name, string? purpose, string? channel) =>
        new { query = Contacts, variables = $"{{\"name\":\"{name}\"}}", format = "CSV", purpose, channel };

    /// <summary>The names in the file, and how many were left out for each reason.</summary>
    private static async Task<(string Names, int WithoutConsent, int Withdrawn)> Exported(CrmClient rep, object input)
    {
        var run = await Finished(rep, input);
        var text = Encoding.UTF8.GetString(await ExportedFile.Download(rep, run));
        var names = text.Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..^1].Select(line => line.Split(',')[0]);
        return (string.Join('|', names), run.GetProperty("withoutConsent").GetInt32(), run.GetProperty("withdrawn").GetInt32());
    }

    private static async Task<JsonElement> Finished(CrmClient rep, object input) =>
        await ExportedFile.Finished(rep, (await rep.Do("startExport", input, "run { id }")).Id());
}
