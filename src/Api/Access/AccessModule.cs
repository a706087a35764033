using CrmGraph.Api.Access.Keys;
using CrmGraph.Api.Graph;
using CrmGraph.Domain.Access;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Access;

/// <summary>Who works here and who may see what: users, teams, roles and the workspace's settings.</summary>
internal static class AccessModule
{
    public static SchemaBuilder AddAccess(this SchemaBuilder schema)
    {
        schema.Enum<Role>();
        schema.Object<User>("User", UserType.Define);
        schema.Object<Team>("Team", TeamType.Define);
        schema.Object<Workspace>("Workspace", WorkspaceType.Define);
        schema.Object<ExchangeRate>("ExchangeRate", ExchangeRateType.Define);
        schema.InMemory<DayException>("DayException");
        schema.InMemory<WorkingTimeSettings>("WorkingTimeSettings");
        schema.Enum<ApiKeyScope>();
        schema.Object<ApiKey>("ApiKey", ApiKeyType.Define);
        schema.InMemory<IssuedApiKey>("IssuedApiKey", issued => issued.One<ApiKey>("apiKey", i => i.ApiKeyId));
        schema.Query(query =>
        {
            query.Field("workingTime", context => WorkingTimeSettings.Read(context.Db(), context.Stop))
                .Describe("When people work, and how time limits are counted.");
            query.Connection<ApiKey>("apiKeys", context => context.Visible<ApiKey>()).DefaultOrder(k => k.CreatedAt)
                .Describe("Your keys, the oldest first; everybody's for managers and administrators.");
            query.One<User>("me", context => context.Caller().UserId).Describe("The signed-in user.");
            query.One<User>("user");
            query.Connection<User>("users", context => context.Visible<User>()).DefaultOrder(u => u.Number)
                .Describe("All users, the first number first.");
            query.List<Team>("teams", context => context.Visible<Team>()).OrderBy(t => t.Name)
                .Describe("All teams by name.");
            query.List<ExchangeRate>("exchangeRates", context => context.Visible<ExchangeRate>()).OrderBy(r => r.On)
                .Describe("The quoted exchange rates, the oldest first.");
        });
        schema.Change<CreateTeamInput, Team>("createTeam", "team", CreateTeam.Run);
        schema.Change<CreateUserInput, User>("createUser", "user", CreateUser.Run);
        schema.Reveal<CreateApiKeyInput, IssuedApiKey>("createApiKey", "issued", CreateApiKey.Run);
        schema.Change<RevokeApiKeyInput, ApiKey>("revokeApiKey", "apiKey", RevokeApiKey.Run, typeof(ApiKeyAlreadyRevoked));
        schema.Change<UpdateUserInput, User>("updateUser", "user", UpdateUser.Run, typeof(LastAdministrator));
        schema.Change<AppointSupervisorInput, Team>("appointSupervisor", "team", AppointSupervisor.Run);
        schema.Change<SetExchangeRateInput, ExchangeRate>("setExchangeRate", "exchangeRate", SetExchangeRate.Run);
        schema.Compute<UpdateWorkingTimeInput, WorkingTimeSettings>("updateWorkingTime", "workingTime", UpdateWorkingTime.Run);
        schema.Compute<SetCalendarDayInput, WorkingTimeSettings>("setCalendarDay", "workingTime", SetCalendarDay.Run);
        return schema;
    }
}
