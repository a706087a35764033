using System.Globalization;
using System.Numerics;

namespace CrmGraph.GraphQL.Types.Coercion;

/// <summary>What the built-in scalars have in common about numbers of .NET.</summary>
internal static class Numbers
{
    /// <summary>The value as a whole number, when it is a number without a fraction.</summary>
    public static bool TryWhole(object? value, out BigInteger whole)
    {
        switch (value)
        {
            case BigInteger big:
                whole = big;
                return true;
            case double or float:
                var real = Convert.ToDouble(value, CultureInfo.InvariantCulture);
                whole = double.IsInteger(real) ? new BigInteger(real) : default;
                return double.IsInteger(real);
            case decimal number:
                whole = new BigInteger(number);
                return decimal.IsInteger(number);
            case sbyte or byte or short or ushort or int or uint or long or ulong:
                whole = new BigInteger(Convert.ToDecimal(value, CultureInfo.InvariantCulture));
                return true;
            default:
                whole = default;
                return false;
        }
    }

    /// <summary>The value as a finite double, when it is a number that a double can hold.</summary>
    public static bool TryReal(object? value, out double real)
    {
        if (value is BigInteger big)
        {
            real = (double)big;
            return double.IsFinite(real) && new BigInteger(real) == big;
        }

        var isNumber = value is double or float or decimal
            or sbyte or byte or short or ushort or int or uint or long or ulong;
        real = isNumber ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : 0;
        return isNumber && double.IsFinite(real);
    }

    /// <summary>A number written in a string, as serialisation accepts it.</summary>
    public static bool TryParse(string text, out double real) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out real) && double.IsFinite(real);

    /// <summary>The number's shortest notation.</summary>
    public static string Text(object number) => Inspect.Value(number);
}
