using System.IO.Compression;
using System.Text;
using OpsSupport.Kernel.Documents;

namespace OpsSupport.Kernel.Attachments;

public sealed class AttachmentTypesTests
{
    [Theory]
    [InlineData("%PDF-1.7 …", AttachmentType.Pdf)]
    [InlineData("GIF89a…", AttachmentType.Gif)]
    [InlineData("Day,Hours\r\n2026-03-31,8", AttachmentType.Text)]
    [InlineData("工时,金额", AttachmentType.Text)]
    [InlineData("\uFEFF<?xml version=\"1.0\"?><Invoice/>", AttachmentType.Xml)]
    public void Text_and_marked_files_are_what_they_begin_with(string content, AttachmentType expected) => Assert.Equal(expected, Of(Encoding.UTF8.GetBytes(content)));

    [Theory]
    [InlineData("MZ\u0090\u0000…")]
    [InlineData("\u007FELF\u0001\u0001")]
    [InlineData("#!/bin/sh\nrm -rf /")]
    [InlineData("<!DOCTYPE html><p>")]
    [InlineData("  <html><script>alert(1)</script>")]
    [InlineData("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>")]
    [InlineData("PK\u0003\u0004 not really an archive")]
    [InlineData("")]
    public void Programs_pages_and_damaged_archives_are_refused(string content) => Assert.Null(Of(Encoding.UTF8.GetBytes(content)));

    [Theory]
    [InlineData("word/document.xml", AttachmentType.Word)]
    [InlineData("xl/workbook.xml", AttachmentType.Workbook)]
    [InlineData("ppt/presentation.xml", AttachmentType.Slides)]
    [InlineData("OFD.xml", AttachmentType.Ofd)]
    [InlineData("invoice.pdf", AttachmentType.Zip)]
    public void An_archive_is_what_is_in_it(string part, AttachmentType expected)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry(part);
        }

        Assert.Equal(expected, Of(stream.ToArray()));
    }

    [Fact]
    public void Only_pictures_and_pdfs_are_opened_by_a_browser() => Assert.Equal(
        [AttachmentType.Pdf, AttachmentType.Png, AttachmentType.Jpeg, AttachmentType.Gif, AttachmentType.Webp],
        Enum.GetValues<AttachmentType>().Where(type => type.IsShown));

    private static AttachmentType? Of(byte[] content) => AttachmentTypes.Of(new MemoryStream(content));
}
