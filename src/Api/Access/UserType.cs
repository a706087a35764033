using System.Linq.Expressions;
using CrmGraph.Api.Data;
using CrmGraph.Api.Graph;
using CrmGraph.Domain.Access;
using CrmGraph.GraphQL;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Access;

/// <summary>A user as everybody may see one, by name and team; how to sign in as one is for the user's own line.</summary>
internal static class UserType
{
    /// <summary>Whether the user is the caller or somebody in the caller's line.</summary>
    private static readonly Expression<Func<User, RequestContext, bool>> IsInLine = (user, context) =>
        context.Caller().SeesAll
        || user.Id == context.Caller().UserId
        || (user.TeamId != null && context.Caller().TeamIds.Contains(user.TeamId.Value));

    public static void Define(ObjectTypeBuilder<User> user)
    {
        user.Entity();
        user.Field(u => u.Number);
        user.Field("userName", InLine<string?>(u => u.UserName))
            .Describe("The unique name to sign in with; null for who is not in your line.");
        user.Field(u => u.Name);
        user.Field("role", InLine<Role?>(u => u.Role))
            .Describe("What the user may see and do; null for who is not in your line.");
        user.Field("active", InLine<bool?>(u => u.Active))
            .Describe("False once the user has left; null for who is not in your line.");
        user.Field(u => u.Version);
        user.One<Team>("team", u => u.TeamId);
    }

    /// <summary>The value for users in the caller's line, null for others; filters and orders see no more than the field shows.</summary>
    private static Expression<Func<User, RequestContext, TValue>> InLine<TValue>(Expression<Func<User, TValue>> value) =>
        Expression.Lambda<Func<User, RequestContext, TValue>>(
            Expression.Condition(
                IsInLine.Body,
                value.On(IsInLine.Parameters[0]),
                Expression.Constant(null, typeof(TValue))),
            IsInLine.Parameters);
}
