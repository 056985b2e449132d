"""The only room that opens rule files and measurement files: bytes on the disk become a named text, or a message.

A file is UTF-8, with or without a byte order mark; what Notepad and Excel write instead is recognised and named. A file
that another file names (`amends`, `import`, `include`) is reached by a relative path and never outside the folder that
holds the contract's own folder.
"""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path, PurePosixPath, PureWindowsPath

from attrs import frozen

from dsl.diagnostic import Diagnostic, Listed, MaalbarError, Wording, problem, wording
from dsl.source import Source

CONTRACTS = ("kontrakt.maal", "contract.maal")
MEASUREMENTS = ("maalinger.yaml", "measurements.yaml")
SUFFIXES = (".maal", ".yaml", ".yml", ".csv")
ROWS = (".csv", ".tsv", ".parquet", ".xlsx", ".duckdb")

_MOST = {".csv": 256, ".yaml": 4, ".yml": 4}
_MOST_OTHERWISE = 16
_MEGABYTE = 1_000_000


def contract_file(path: Path) -> Path:
    """The rule file that a path on the command line means: the file itself, or the one that its folder holds."""
    if not path.is_dir():
        if path.suffix in (".yaml", ".yml"):
            raise MaalbarError([problem("M0030", None, path=path)])
        return path
    rules = sorted(path.glob("*.maal"))
    chosen = [rule for name in CONTRACTS for rule in rules if rule.name == name] or rules
    if not chosen:
        raise MaalbarError([problem("M0022", None, path=path)])
    if len(chosen) > 1 and chosen[0].name not in CONTRACTS:
        files = Listed(tuple(f'"{rule.name}"' for rule in chosen[:8]), "and")
        raise MaalbarError([problem("M0023", None, path=path, files=files, first=chosen[0])])
    return chosen[0]


def rule_files(path: Path) -> tuple[Path, ...]:
    """The rule files that a path means: the file itself, or every one in a folder and those below it."""
    if not path.is_dir():
        return (contract_file(path),)
    found = tuple(file for file in sorted(path.rglob("*.maal")) if file.is_file())
    if not found:
        raise MaalbarError([problem("M0034", None, path=path)])
    return found


def measurement_files(folder: Path) -> tuple[Path, ...]:
    """The measurement sets of a folder: those with the usual names, or else every YAML file that begins as one."""
    named = tuple(folder / name for name in MEASUREMENTS if (folder / name).is_file())
    return named or tuple(path for path in sorted(folder.glob("*.yaml")) if _BEGINS.match(_head(path)))


def measurement_file(path: Path) -> Path:
    """The same path. Raises `MaalbarError` where it is a rule file or a folder, neither of which holds figures itself."""
    if path.suffix == ".maal":
        raise MaalbarError([problem("M0032", None, path=path)])
    if path.is_dir():
        found = [file.as_posix() for file in measurement_files(path)] or [(path / MEASUREMENTS[0]).as_posix()]
        raise MaalbarError([problem("M0033", None, path=path, files=Listed(tuple(f'"{file}"' for file in found), "and"))])
    return path


def beside(file: Path, base: str | None) -> tuple[Path, ...]:
    """Every YAML file that begins as a measurement set, in the folder of a contract and in that of the one it amends."""
    folders = dict.fromkeys([file.parent, *([(file.parent / base).parent] if base else [])])
    found = (path for folder in folders if folder.is_dir() for path in sorted(folder.glob("*.yaml")))
    return tuple({path.resolve(): path for path in found if _BEGINS.match(_head(path))}.values())


_BEGINS = re.compile(rb"(\xef\xbb\xbf)?(\s*(#[^\n]*)?\n)*measurements\s*:")


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(4096)
    except OSError:
        return b""


def read(path: Path) -> Source:
    """The text of a file. Raises `MaalbarError` where it is not there, too large, or not text in UTF-8."""
    most = _MOST.get(path.suffix, _MOST_OTHERWISE)
    try:
        with path.open("rb") as file:
            data = file.read(most * _MEGABYTE + 1)
            size = max(path.stat().st_size, len(data))  # a device tells no size, and may have no end
        if size > most * _MEGABYTE:
            raise MaalbarError([problem("M0026", None, path=path, size=-(-size // _MEGABYTE), most=most)])
        return Source(path.as_posix(), decode(data, path.as_posix()))
    except FileNotFoundError:
        raise MaalbarError([problem("M0021", None, path=path, folder=Path.cwd())]) from None
    except OSError as error:
        raise unreadable(error, path) from None


def unreadable(error: OSError, path: str | Path) -> MaalbarError:
    """What is told of a file that is there and cannot be read."""
    return MaalbarError([problem("M0027", None, path=path, reason=_reason(error))])


def _reason(error: OSError) -> Wording:
    if isinstance(error, IsADirectoryError):
        return Wording("reason-folder")
    forbidden = isinstance(error, PermissionError)
    return Wording("reason-forbidden") if forbidden else wording("reason-disk", text=error.strerror or error.errno or "?")


def around(paths: Sequence[str | os.PathLike[str]]) -> Folder:
    """The files that some files may name, one of them at least: those around the first."""
    return Folder.around(Path(paths[0]))


def sources(paths: Sequence[str | os.PathLike[str]]) -> tuple[tuple[Source, ...], Callable[[str, str], Source | None]]:
    """The texts of some files, one at least, and how what one of them names is opened. Raises `MaalbarError` like `read`."""
    found = tuple(map(Path, paths))
    return tuple(map(read, found)), around(found).open


def decode(data: bytes, path: str) -> str:
    """The text of these bytes. Raises `MaalbarError` where they are not text in UTF-8."""
    wrong: str | Wording | None = _encoding(data)
    if wrong is None and b"\0" in data:
        raise MaalbarError([problem("M0025", None, path=path, offset=data.index(b"\0") + 1)])
    if wrong is None:
        try:
            return data.decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError:
            wrong = Wording("encoding-old")
    raise MaalbarError([problem("M0024", None, path=path, encoding=wrong)])


def _encoding(data: bytes) -> str | None:
    """UTF-16 by its byte order mark, or by a NUL in every second place."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "UTF-16"
    head = data[:200]
    return "UTF-16" if len(head) > 3 and any(head[::2]) != any(head[1::2]) else None


@frozen
class Folder:
    """The files that a text may name: those below `root`, each told from the file that names it; `read` gives their texts."""

    root: Path
    read: Callable[[Path], Source] = read

    @classmethod
    def around(cls, file: Path) -> Folder:
        """The folder that holds the file's own folder, so that one year's contract can amend its neighbour."""
        return cls(file.resolve().parent.parent)

    def open(self, name: str, beside: str) -> Source | None:
        """The text that `name` means in the file called `beside`; None where it is not there.

        Raises `MaalbarError` where it may not be read.
        """
        if trouble := _refused(name):
            raise MaalbarError([trouble])
        path = Path(beside).parent / name
        if not path.resolve().is_relative_to(self.root):
            raise MaalbarError([problem("M0029", None, path=name, root=self.root)])
        return self.read(_tidy(path)) if path.exists() else None

    def locate(self, name: str, beside: str) -> Path:
        """Where a file of rows lies that the file called `beside` names. Raises `MaalbarError` where it may not be read."""
        if trouble := _refused(name, ROWS):
            raise MaalbarError([trouble])
        path = Path(beside).parent / name
        if not path.resolve().is_relative_to(self.root):
            raise MaalbarError([problem("M0029", None, path=name, root=self.root)])
        if not path.exists():
            raise MaalbarError([problem("M0671", None, path=name)])
        if not path.is_file():
            reason = Wording("reason-folder" if path.is_dir() else "reason-no-file")
            raise MaalbarError([problem("M0027", None, path=name, reason=reason)])
        return _tidy(path)


def beside_file(file: str) -> Folder:
    """The folder around a file that is named by its path."""
    return Folder.around(Path(file))


def _refused(name: str, suffixes: tuple[str, ...] = SUFFIXES) -> Diagnostic | None:
    absolute = PurePosixPath(name).is_absolute() or PureWindowsPath(name).drive or re.search(r"[\\\0\ud800-\udfff]", name)
    if name and not absolute and PurePosixPath(name).suffix.lower() in suffixes:
        return None
    words = Listed(tuple(f'"{suffix}"' for suffix in suffixes))
    return problem("M0028", None, path=name, suffixes=words, example=PureWindowsPath(name).name or "kontrakt.maal")


def _tidy(path: Path) -> Path:
    """The path without `folder/..`, as the reader would write it, where no link is passed on the way."""
    parts: list[str] = []
    for part in path.parts:
        if part == ".." and parts and parts[-1] != "..":
            parts.pop()
        else:
            parts.append(part)
    tidy = Path(*parts)
    return tidy if tidy.resolve() == path.resolve() else path


def rewrite(path: Path, text: str) -> None:
    """Put a text in the place of a file that was read, whole or not at all, with the line ends and the rights that it has."""
    named, path = path, path.resolve()
    try:
        if not path.stat().st_mode & 0o222:
            raise PermissionError(errno.EACCES, "")  # a new file could take its place all the same
        ends = "\r\n" if b"\r\n" in path.read_bytes() else "\n"
        with new_file(path, replace=True) as unfinished:
            unfinished.write_bytes(text.replace("\n", ends).encode("utf-8"))
            unfinished.chmod(path.stat().st_mode & 0o777)
    except OSError as error:
        if error.errno not in _UNWRITABLE:
            raise
        raise MaalbarError([problem("M0809", None, path=named.as_posix())]) from None


FULL = {errno.ENOSPC: "disk-full", errno.EDQUOT: "disk-quota", errno.EFBIG: "disk-large", errno.EIO: "disk-refused"}
"""What keeps a file from being written though it may be, and the words for it."""

_UNWRITABLE = (errno.EACCES, errno.EPERM, errno.EROFS)


def _in_the_way(error: OSError) -> Wording:
    """Why a folder cannot be made."""
    reasons = {errno.ENOTDIR: "folder-is-file", errno.EEXIST: "folder-is-file", errno.ENOSPC: "disk-full"}
    reasons |= dict.fromkeys(_UNWRITABLE, "folder-forbidden") | dict.fromkeys((errno.ENAMETOOLONG, errno.EINVAL), "folder-name")
    return Wording(reasons.get(error.errno or 0, "disk-refused"))


@contextmanager
def new_file(path: Path, *, replace: bool = False) -> Iterator[Path]:
    """A place beside `path` to write to; it becomes `path` when all is written, and is gone where something stops that.

    Raises `MaalbarError` where the file is there already and not to be replaced, or where its folder is not there.
    """
    if path.exists() and (path.is_dir() or not replace):
        raise MaalbarError([problem("M0806", None, path=path)])
    if not path.parent.is_dir():
        raise MaalbarError([problem("M0807", None, path=path, folder=path.parent)])
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.unfinished")
    try:
        yield unfinished
        unfinished.replace(path)
    except OSError as error:
        if error.errno not in FULL:
            raise
        raise MaalbarError([problem("M1198", None, path=path, reason=Wording(FULL[error.errno]))]) from None
    finally:
        unfinished.unlink(missing_ok=True)


def write_all(texts: Mapping[Path, str], *, replace: bool) -> None:
    """Write several files, all of them or none; over those that are there only with `replace`. Raises `MaalbarError`."""
    with ExitStack() as stack:
        for path, text in texts.items():
            unfinished = stack.enter_context(new_file(path, replace=replace))
            unfinished.write_text(text, encoding="utf-8", newline="\n")


def write_new(texts: Mapping[Path, str], *, folder: Path | None = None) -> None:
    """Write several new files, in `folder` where it is to be made first; none where one of them is there already.

    Raises `MaalbarError` where a file, or another rule file in the folder, is there, or where the folder cannot be made.
    """
    there = [path for path in texts if path.exists()] + (sorted(folder.glob("*.maal")) if folder else [])
    if there:
        raise MaalbarError([problem("M0990", None, path=there[0])])
    if folder is not None:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise MaalbarError([problem("M0995", None, path=folder, reason=_in_the_way(error))]) from None
    for path, text in texts.items():
        with new_file(path) as unfinished:
            unfinished.write_text(text, encoding="utf-8", newline="\n")
