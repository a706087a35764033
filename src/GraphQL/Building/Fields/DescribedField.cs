using CrmGraph.GraphQL.Building.Descriptions;

namespace CrmGraph.GraphQL.Building.Fields;

/// <summary>What can be said about every field.</summary>
public abstract class DescribedField<TSelf> : FieldBuilder
    where TSelf : DescribedField<TSelf>
{
    private protected DescribedField(string name)
        : base(name)
    {
    }

    /// <summary>The description, where the XML documentation has none or another one.</summary>
    public TSelf Describe(string description)
    {
        Description = description;
        return (TSelf)this;
    }

    /// <summary>The description is the summary in the XML documentation of this type, for example of the class that does the work.</summary>
    public TSelf DescribedBy(Type documented)
    {
        Description = XmlDocs.Of(documented);
        return (TSelf)this;
    }

    /// <summary>The values tell of persons: the host is told when they are read.</summary>
    public TSelf Personal()
    {
        IsPersonal = true;
        return (TSelf)this;
    }

    /// <summary>Marks the field as no longer to be used.</summary>
    public TSelf Deprecated(string reason)
    {
        DeprecationReason = reason;
        return (TSelf)this;
    }
}
