"""Joe prints a letter to a PDF: its words are kept, and not who wrote it, when, with what."""

from __future__ import annotations

import io
import zlib

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from morrow.voice.attached import cleaned
from morrow.voice.errors import NotAttachable
from tests.rooms.voice.test_words_keep_what_stands_beside_them import JPEG

TOLD = (b"Ida", b"Marsh", b"Word for", b"2026-01-09", b"GPS")


def page_of(pdf: Pdf, **resources: object) -> Dictionary:
    pdf.add_blank_page(page_size=(200, 200))
    page = pdf.pages[0].obj
    page.Contents = Stream(pdf, b"BT /F1 12 Tf (The step is too high) Tj ET")
    page.Resources = Dictionary(**resources)
    return page


def written(pdf: Pdf, **how: object) -> bytes:
    out = io.BytesIO()
    pdf.save(out, **how)
    return out.getvalue()


def letter(photograph: bytes = JPEG, **of_picture: object) -> tuple[Pdf, Dictionary]:
    """A letter by Ida: her name in its head, in hidden notes, at a note in the margin, in a photograph."""
    pdf = Pdf.new()
    picture = Stream(pdf, b"")
    picture.write(photograph, filter=Name.DCTDecode)
    picture.Type, picture.Subtype = Name.XObject, Name.Image
    for key, value in of_picture.items():
        picture[f"/{key}"] = value
    page = page_of(pdf, XObject=Dictionary(Im1=picture))
    note = Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=Array([0, 0, 9, 9]), Contents=String("Look"))
    note.T, note.M = String("Ida Marsh"), String("D:2026-01-09")
    page.Annots = Array([pdf.make_indirect(note)])
    pdf.docinfo["/Author"], pdf.docinfo["/Producer"] = "Ida Marsh", "Word for Ida"
    xmp = Stream(pdf, b"<x:xmpmeta>Ida Marsh 2026-01-09</x:xmpmeta>")
    xmp.Type, xmp.Subtype = Name.Metadata, Name.XML
    pdf.Root.Metadata = pdf.make_indirect(xmp)
    page.PieceInfo = Dictionary(Word=Dictionary(Private=String("Ida")))
    return pdf, page


def everything_in(content: bytes) -> bytes:
    """All of a PDF, unpacked."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        level = pikepdf.StreamDecodeLevel.generalized
        plain = pikepdf.ObjectStreamMode.disable
        return written(pdf, object_stream_mode=plain, stream_decode_level=level, compress_streams=False)


def refused(content: bytes) -> str:
    with pytest.raises(NotAttachable) as fault:
        cleaned(content)
    return fault.value.why


def test_the_author_the_hidden_notes_and_the_place_of_a_photograph_are_gone_and_the_words_stay():
    pdf, _page = letter()
    before = written(pdf)
    assert b"Ida Marsh" in everything_in(before)
    kept = cleaned(before)
    shown = everything_in(kept.content)
    assert kept.kind == "pdf"
    for told in TOLD:
        assert told not in shown, told
    for words in (b"The step is too high", b"(Look)", b"the picture"):
        assert words in shown, words


def test_an_earlier_version_is_not_carried_along():
    pdf, page = letter()
    page.Contents = Stream(pdf, b"BT (A later word) Tj ET")
    first = written(letter()[0])
    with pikepdf.open(io.BytesIO(first)) as again:
        again.pages[0].obj.Contents = Stream(again, b"BT (A later word) Tj ET")
        second = written(again)
    hidden = first + b"\n% what stood before: Ida Marsh\n" + second[second.index(b"1 0 obj") :]
    shown = everything_in(cleaned(second).content)
    assert b"too high" not in shown
    assert b"Ida Marsh" not in cleaned(second + b"\n%Ida Marsh\n").content
    assert hidden


def test_a_photograph_that_is_packed_twice_is_cleaned_too():
    pdf, page = letter()
    picture = page.Resources.XObject.Im1
    picture.write(zlib.compress(JPEG), filter=Array([Name.FlateDecode, Name.DCTDecode]))
    assert b"GPS" not in everything_in(cleaned(written(pdf)).content)


def with_(change) -> bytes:
    pdf, page = letter()
    change(pdf, page)
    return written(pdf)


def script(pdf, page):
    page.AA = Dictionary(O=Dictionary(S=Name.JavaScript, JS=String("app.alert(1)")))


def in_a_stream_of_objects(pdf, page):
    pdf.Root.Names = pdf.make_indirect(Dictionary(JavaScript=Dictionary(Names=Array([]))))


def program(pdf, page):
    page.Annots[0].A = Dictionary(S=Name.Launch, F=String("x.exe"))


def file_within(pdf, page):
    pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=Array([])))


@pytest.mark.parametrize("change", [script, in_a_stream_of_objects, program, file_within])
def test_what_could_do_something_when_opened_is_refused(change):
    assert refused(with_(change)) == "active"


def test_a_pdf_that_only_says_on_which_page_to_open_is_kept():
    pdf, page = letter()
    pdf.Root.OpenAction = Array([page, Name.Fit])
    assert b"OpenAction" not in everything_in(cleaned(written(pdf)).content)


def test_a_locked_one_and_one_we_cannot_look_into_are_refused_kindly():
    locked = written(letter()[0], encryption=pikepdf.Encryption(owner="x", user=""))
    assert refused(locked) == "active"
    assert (
        refused(with_(lambda _pdf, page: page.Resources.XObject.Im1.write(b"x", filter=Name.JPXDecode)))
        == "unsafe"
    )
    assert refused(b"%PDF-1.7 and nothing else") == "unsafe"
    assert refused(written(letter(b"no picture")[0])) == "unsafe"
    assert "send a photograph of it" in str(NotAttachable("unsafe"))


def test_cleaning_again_changes_nothing():
    once = cleaned(written(letter()[0])).content
    assert cleaned(once).content == once
