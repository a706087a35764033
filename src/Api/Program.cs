using System.Globalization;
using CrmGraph.Api;
using CrmGraph.Api.Hosting;
using CrmGraph.Api.Import;
using CrmGraph.Api.Privacy.Audit;
using Microsoft.AspNetCore.Connections;

// One culture for every thread: nothing that is stored or sent may depend on the machine's settings.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

try
{
    var app = CrmHost.Build(args);
    return args.FirstOrDefault() switch
    {
        "import" => await ImportCommand.Run(app.Services, args, Console.Out, CancellationToken.None),
        "schema" => SchemaCommand.Run(Console.Out),
        "audit" => await AuditCommand.Run(app.Services, args, Console.Out, CancellationToken.None),
        "verify" => await VerifyCommand.Run(app.Services, args, Console.Out, CancellationToken.None),
        _ => await ServeCommand.Run(app, args),
    };
}
catch (StartupException refused)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 1;
}
catch (IOException refused) when (refused.InnerException is AddressInUseException)
{
    await Console.Error.WriteLineAsync($"{refused.Message} Stop the other program, or choose another address with --urls.");
    return 1;
}
