namespace CrmGraph.Reporting.Tests.Excel;

/// <summary>An output that can neither seek nor be read, like the body of an HTTP answer; it passes on what it gets, or drops it.</summary>
internal sealed class WriteOnlyStream(Stream? target = null) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => target?.Write(buffer, offset, count);
}
