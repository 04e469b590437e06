"""One entry of a zip file replaced, and all other bytes copied as they are (APPNOTE.TXT 4.3)."""

import struct
import zlib
from collections.abc import Iterator

from linter.sources.error import SourceError

# Mark, version, flags, method, time, date, checksum, packed and plain size, lengths of name and extra field.
_LOCAL = struct.Struct("<4s5H3L2H")
# As above with the version that wrote it before and, after the lengths, that of the comment, the disk, two
# kinds of attributes and the offset of the local header.
_RECORD = struct.Struct("<4s6H3L5H2L")
# Mark, two disks, two counts of records, the directory's size and offset, the length of the comment.
_END = struct.Struct("<4s4H2LH")

_DESCRIPTOR = 0x08
_DEFLATED = 8
_RARE = "这个 Word 文档的压缩方式少见，不能自动修改；请用 Word 或 WPS 打开，另存为 .docx 再改。"


def spliced(data: bytes, directory: int, begin: int, content: bytes) -> bytes:
    """The archive with `content` in the entry whose header is at `begin`; its directory is at `directory`.

    Raises SourceError for archives over 4 GB or behind other data.
    """
    end_at = data.rfind(b"PK\x05\x06")
    end = list(_END.unpack_from(data, end_at))
    records = list(_records(data, directory, end[4]))
    if end[6] != directory or begin not in {record[16] for record, _ in records}:
        raise SourceError(_RARE)
    packed = _packed(content)
    sizes = (zlib.crc32(content), len(packed), len(content))
    header = _header(data, begin, sizes)
    after = min((record[16] for record, _ in records if record[16] > begin), default=directory)
    moved = len(header) + len(packed) - (after - begin)
    written = b"".join(_written(record, rest, begin, sizes, moved) for record, rest in records)
    end[5:7] = len(written), directory + moved
    tail = data[end_at + _END.size :]
    return b"".join((data[:begin], header, packed, data[after:directory], written, _END.pack(*end), tail))


def _records(data: bytes, at: int, count: int) -> Iterator[tuple[list[int], bytes]]:
    """Yield the fixed part of each record of the directory, and the name, extra field and comment."""
    for _ in range(count):
        record = list(_RECORD.unpack_from(data, at))
        length = sum(record[10:13])
        yield record, data[at + _RECORD.size : at + _RECORD.size + length]
        at += _RECORD.size + length


def _packed(content: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(content) + packer.flush()


def _header(data: bytes, begin: int, sizes: tuple[int, int, int]) -> bytes:
    """The local header with new sizes; without a descriptor behind the content, and without extra field."""
    header = list(_LOCAL.unpack_from(data, begin))
    name = data[begin + _LOCAL.size : begin + _LOCAL.size + header[9]]
    header[2:4] = header[2] & ~_DESCRIPTOR, _DEFLATED
    header[6:9] = sizes
    header[10] = 0
    return _LOCAL.pack(*header) + name


def _written(record: list[int], rest: bytes, begin: int, sizes: tuple[int, int, int], moved: int) -> bytes:
    """A record of the directory: with new sizes if it is that of the entry, else at its new place."""
    record = [*record]
    if record[16] > begin:
        record[16] += moved
    elif record[16] == begin:
        name, extra = record[10], record[11]
        record[3:5] = record[3] & ~_DESCRIPTOR, _DEFLATED
        record[7:10] = sizes
        record[11] = 0
        rest = rest[:name] + rest[name + extra :]
    return _RECORD.pack(*record) + rest
