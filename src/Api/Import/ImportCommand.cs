using CrmGraph.Domain;

namespace CrmGraph.Api.Import;

/// <summary>The command line's import: of one file, or of a folder with a whole sales data set.</summary>
internal static class ImportCommand
{
    private const int Success = 0;
    private const int Failed = 1;

    public static async Task<int> Run(IServiceProvider services, IReadOnlyList<string> arguments, TextWriter output, CancellationToken stop)
    {
        try
        {
            if (arguments.Contains(FileImportOptions.KindOption))
            {
                return await FileImportCommand.Run(services, FileImportOptions.Parse(arguments), output, stop) ? Success : Failed;
            }

            await SalesSetImport.Run(services, SalesSetOptions.Parse(arguments), output, stop);
            return Success;
        }
        catch (Exception refused) when (refused is ImportFailure or RuleException)
        {
            await output.WriteLineAsync($"Nothing was imported.\n{refused.Message}");
            return Failed;
        }
    }
}
