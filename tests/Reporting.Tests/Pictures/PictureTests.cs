using CrmGraph.Reporting.Pictures;

namespace CrmGraph.Reporting.Tests.Pictures;

public sealed class PictureTests
{
    [Fact]
    public void Every_filter_of_a_PNG_is_undone()
    {
        // The same four pixels in each row: as they are, less the left, less the one above, less the mean, less the nearest.
        var picture = Read(SamplePictures.Png(4, 5, bits: 8, kind: 0,
        [
            new(0, [10, 30, 60, 100]),
            new(1, [10, 20, 30, 40]),
            new(2, [0, 0, 0, 0]),
            new(3, [5, 10, 15, 20]),
            new(4, [0, 0, 0, 0]),
        ]));

        byte[] row = [10, 10, 10, 30, 30, 30, 60, 60, 60, 100, 100, 100];
        Assert.Equal(Enumerable.Repeat(row, 5).SelectMany(bytes => bytes), picture.Pixels);
        Assert.Null(picture.Opacity);
    }

    [Fact]
    public void Colours_are_taken_as_they_are()
    {
        var picture = Read(SamplePictures.Png(2, 1, bits: 8, kind: 2, [new(0, [1, 2, 3, 4, 5, 6])]));

        Assert.Equal([1, 2, 3, 4, 5, 6], picture.Pixels);
        Assert.Null(picture.Opacity);
    }

    [Fact]
    public void Opacity_is_kept_beside_colour_and_grey()
    {
        var color = Read(SamplePictures.Png(2, 1, bits: 8, kind: 6, [new(0, [1, 2, 3, 200, 4, 5, 6, 255])]));
        var grey = Read(SamplePictures.Png(2, 1, bits: 8, kind: 4, [new(0, [7, 100, 8, 255])]));

        Assert.Equal([1, 2, 3, 4, 5, 6], color.Pixels);
        Assert.Equal([200, 255], color.Opacity);
        Assert.Equal([7, 7, 7, 8, 8, 8], grey.Pixels);
        Assert.Equal([100, 255], grey.Opacity);
    }

    [Fact]
    public void A_palette_may_share_bytes_between_pixels()
    {
        byte[] palette = [0, 0, 0, 255, 0, 0, 0, 255, 0, 0, 0, 255];
        var picture = Read(SamplePictures.Png(5, 1, bits: 2, kind: 3, [new(0, [0b00_01_10_11, 0b01_000000])], palette, opacity: [0, 128]));

        Assert.Equal([0, 0, 0, 255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 0, 0], picture.Pixels);
        Assert.Equal([0, 128, 255, 255, 128], picture.Opacity);
    }

    [Fact]
    public void Shades_of_few_bits_reach_from_black_to_white()
    {
        var picture = Read(SamplePictures.Png(8, 1, bits: 1, kind: 0, [new(0, [0b1010_0001])]));

        Assert.Equal([255, 0, 255, 0, 0, 0, 0, 255], picture.Pixels!.Where((_, index) => index % 3 == 0));
    }

    [Fact]
    public void A_JPEG_says_its_size_and_whether_it_is_grey()
    {
        var (color, grey) = (Read(SamplePictures.Jpeg), Read(SamplePictures.GreyJpeg));

        Assert.Equal((PictureFormat.Jpeg, 8, 4, false), (color.Format, color.Width, color.Height, color.IsGrey));
        Assert.Equal((8, 4, true), (grey.Width, grey.Height, grey.IsGrey));
    }

    [Fact]
    public void What_reports_cannot_draw_is_no_picture()
    {
        byte[][] files =
        [
            [],
            [1, 2, 3],
            "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(),
            SamplePictures.PrintJpeg,
            SamplePictures.Png(1, 1, bits: 16, kind: 0, [new(0, [1, 2])]),
            SamplePictures.Png(1, 1, bits: 8, kind: 0, [new(0, [1])], interlaced: true),
            SamplePictures.Png(1, 1, bits: 8, kind: 0, [new(9, [1])]),
            SamplePictures.Png(1, 1, bits: 8, kind: 3, [new(0, [3])], palette: [0, 0, 0]),
            SamplePictures.Png(Picture.LargestSide + 1, 1, bits: 1, kind: 0, [new(0, new byte[200])]),
            SamplePictures.Png(2_000_000_000, 2_000_000_000, bits: 8, kind: 6, []),
            SamplePictures.Png(0, 1, bits: 8, kind: 0, []),
        ];

        Assert.All(files, file => Assert.Null(Picture.TryRead(file)));
    }

    [Fact]
    public void A_damaged_file_is_read_or_refused_and_never_breaks()
    {
        var chance = new Random(4);
        foreach (var sound in new[] { SamplePictures.Logo(), SamplePictures.Jpeg })
        {
            for (var length = 0; length < sound.Length; length++)
            {
                _ = Picture.TryRead(sound[..length]);
            }

            for (var i = 0; i < 2_000; i++)
            {
                byte[] damaged = [.. sound];
                damaged[chance.Next(damaged.Length)] = (byte)chance.Next(256);
                _ = Picture.TryRead(damaged);
            }
        }
    }

    private static Picture Read(byte[] file) => Picture.TryRead(file) ?? throw new InvalidOperationException("It is no picture.");
}
