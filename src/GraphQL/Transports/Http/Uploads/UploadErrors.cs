using Microsoft.AspNetCore.Http;

namespace CrmGraph.GraphQL.Transports.Http.Uploads;

/// <summary>Why a multipart request is refused; the codes are HotChocolate's where it has one.</summary>
internal static class UploadErrors
{
    public static RefusedRequestException PreflightRequired() =>
        Refuse("HC0077", "For multipart HTTP requests the header 'GraphQL-Preflight: 1' must be sent.");

    public static RefusedRequestException InvalidForm() => Refuse("HC0033", "Invalid multipart form.");

    public static RefusedRequestException NoOperations() => Refuse("HC0034", "No 'operations' specified.");

    public static RefusedRequestException Misordered() => Refuse("HC0035", "Misordered multipart fields; 'map' should follow 'operations'.");

    public static RefusedRequestException NoObjectPath(string key) => Refuse("HC0037", $"No object paths specified for key '{key}' in 'map'.");

    public static RefusedRequestException FileMissing(string key) => Refuse("HC0038", $"File of key '{key}' is missing.");

    public static RefusedRequestException VariableNotFound(string path) =>
        Refuse("HC0039", $"The variable path '{path}' is referring to a variable that does not exist.");

    public static RefusedRequestException NoSuchPlace(string path) =>
        Refuse("HC0040", $"The variable path '{path}' does not fit the structure of the variables.");

    public static RefusedRequestException InvalidPath(string path) => Refuse("HC0041", $"Invalid variable path '{path}' in 'map'.");

    public static RefusedRequestException NotAVariable(string path) =>
        Refuse("HC0042", $"The variable path '{path}' must start with 'variables'.");

    public static RefusedRequestException InvalidMap() =>
        Refuse("HC0043", "Invalid JSON in the 'map' multipart field; expected an object of lists of paths.");

    public static RefusedRequestException NoMap() => Refuse("HC0044", "No 'map' specified.");

    public static RefusedRequestException TooManyFiles(int most) => Refuse("HC0009", $"A request may have at most {most} files.");

    public static RefusedRequestException FileTooLarge(long most) => Refuse(
        "HC0010", $"A file may have at most {most} bytes.", StatusCodes.Status413PayloadTooLarge);

    public static RefusedRequestException NotAuthorized() => Refuse(
        "AUTH_NOT_AUTHORIZED", "The current user is not authorized to upload files.", StatusCodes.Status403Forbidden);

    private static RefusedRequestException Refuse(string code, string message, int status = StatusCodes.Status400BadRequest) =>
        new(new GraphQLError(message).WithCode(code), status);
}
