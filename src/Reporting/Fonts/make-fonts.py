"""Makes the two embedded faces from Noto Sans SC (SIL Open Font License 1.1).

Usage: make-fonts.py SOURCE_FOLDER
SOURCE_FOLDER is an unpacked @expo-google-fonts/noto-sans-sc 0.4.3 (npm). Needs Python with fonttools, and brotli on the PATH.
The same sources give the same bytes.
"""
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent

# Latin, Greek, punctuation, currency, arrows, mathematics, shapes, CJK punctuation and full-width forms.
COMMON = [
    (0x20, 0x7F), (0xA0, 0x180), (0x370, 0x400), (0x2000, 0x2070), (0x20A0, 0x20C0), (0x2100, 0x2300),
    (0x2460, 0x2500), (0x25A0, 0x27C0), (0x3000, 0x3100), (0xFF00, 0xFFF0),
]

DROPPED_TABLES = "GSUB,GPOS,GDEF,BASE,vhea,vmtx,VORG,DSIG,STAT,MVAR,HVAR"


def characters_of(codec, leads, trails):
    found = set()
    for lead in leads:
        for trail in trails:
            try:
                found.add(ord(bytes([lead, trail]).decode(codec)))
            except (UnicodeDecodeError, TypeError):
                pass
    return found


def subset(source, characters, target):
    with tempfile.TemporaryDirectory() as folder:
        wanted = pathlib.Path(folder, "characters.txt")
        wanted.write_text(",".join(f"{character:X}" for character in sorted(characters)))
        face = pathlib.Path(folder, "face.ttf")
        subprocess.check_call([
            sys.executable, "-m", "fontTools.subset", str(source), f"--unicodes-file={wanted}", f"--output-file={face}",
            "--no-hinting", "--desubroutinize", "--layout-features=", f"--drop-tables+={DROPPED_TABLES}",
            "--name-IDs=0,1,2,3,4,5,6,13,14", "--no-glyph-names", "--notdef-outline", "--recommended-glyphs",
        ])
        subprocess.check_call(["brotli", "-q", "11", "-w", "24", "-f", "-o", str(target), str(face)])


def main(folder):
    common = {character for first, end in COMMON for character in range(first, end)}
    gb2312 = characters_of("gb2312", range(0xA1, 0xF8), range(0xA1, 0xFF))
    gbk = characters_of("gbk", range(0x81, 0xFF), range(0x40, 0xFF))
    big5 = characters_of("big5", range(0xA1, 0xC7), range(0x40, 0xFF))
    # GB2312 alone lacks common characters of personal names, such as 玥, 喆 and 堃.
    subset(folder / "400Regular/NotoSansSC_400Regular.ttf", common | gbk, HERE / "NotoSansSC-Regular.ttf.br")
    subset(folder / "700Bold/NotoSansSC_700Bold.ttf", common | gb2312 | big5, HERE / "NotoSansSC-Bold.ttf.br")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
