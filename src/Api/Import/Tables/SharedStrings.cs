using System.Text;
using System.Xml;

namespace CrmGraph.Api.Import.Tables;

/// <summary>The texts that the cells of a workbook point at, packed as bytes: a million of them take no more room than in the file.</summary>
internal sealed class SharedStrings
{
    private const int BlockSize = 1024 * 1024;

    /// <summary>128 MB of text; a workbook with more is sent as CSV.</summary>
    private const int MostBlocks = 128;

    private readonly List<byte[]> _blocks = [];
    private readonly List<(int Block, int Start, int Length)> _places = [];
    private int _used = BlockSize;

    public string this[int index] => index >= 0 && index < _places.Count ? Text(_places[index]) : "";

    /// <param name="part">The part of the workbook that holds them; null where it has none.</param>
    public static SharedStrings Read(XmlReader? part)
    {
        var strings = new SharedStrings();
        var text = new StringBuilder();
        while (part?.Read() == true)
        {
            if (part is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                SheetText.Read(part, text);
                strings.Add(text.ToString());
            }
        }

        return strings;
    }

    private void Add(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        if (length > BlockSize)
        {
            throw WorkbookArchive.TooLarge();
        }

        if (_used + length > BlockSize)
        {
            if (_blocks.Count == MostBlocks)
            {
                throw WorkbookArchive.TooLarge();
            }

            _blocks.Add(new byte[BlockSize]);
            _used = 0;
        }

        Encoding.UTF8.GetBytes(text, _blocks[^1].AsSpan(_used));
        _places.Add((_blocks.Count - 1, _used, length));
        _used += length;
    }

    private string Text((int Block, int Start, int Length) place) =>
        Encoding.UTF8.GetString(_blocks[place.Block], place.Start, place.Length);
}
