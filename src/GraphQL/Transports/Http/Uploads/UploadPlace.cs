using System.Globalization;

namespace CrmGraph.GraphQL.Transports.Http.Uploads;

/// <summary>A place in the variables of a request that a file is put to.</summary>
internal sealed class UploadPlace
{
    private readonly Action<UploadedFile> _put;

    private UploadPlace(Action<UploadedFile> put) => _put = put;

    public void Put(UploadedFile file) => _put(file);

    /// <summary>The place a path means: <c>variables.input.files.1</c>, in a batch <c>0.variables.file</c>.</summary>
    public static UploadPlace Find(string path, RequestBody body)
    {
        var steps = new Queue<string>(path.Split('.'));
        var request = body.IsBatch ? RequestOf(steps.Dequeue(), path, body) : body.Requests[0];
        if (!steps.TryDequeue(out var root) || root != "variables")
        {
            throw UploadErrors.NotAVariable(path);
        }

        if (steps.Count == 0 || steps.Contains(""))
        {
            throw UploadErrors.InvalidPath(path);
        }

        object? parent = request.Variables?.ContainsKey(steps.Peek()) == true ? request.Variables : throw UploadErrors.VariableNotFound(path);
        while (steps.Count > 1)
        {
            parent = Child(parent, steps.Dequeue());
        }

        return Place(parent, steps.Dequeue()) ?? throw UploadErrors.NoSuchPlace(path);
    }

    private static GraphQLRequest RequestOf(string step, string path, RequestBody body) =>
        Index(step) is { } index && index < body.Requests.Count ? body.Requests[index] : throw UploadErrors.InvalidPath(path);

    private static object? Child(object? parent, string step) => parent switch
    {
        Dictionary<string, object?> members => members.GetValueOrDefault(step),
        List<object?> items when Index(step) is { } index && index < items.Count => items[index],
        _ => null,
    };

    private static UploadPlace? Place(object? parent, string step) => parent switch
    {
        Dictionary<string, object?> members => new UploadPlace(file => members[step] = file),
        List<object?> items when Index(step) is { } index && index < items.Count => new UploadPlace(file => items[index] = file),
        _ => null,
    };

    private static int? Index(string step) =>
        int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;
}
