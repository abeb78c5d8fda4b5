using ConnectedSystems.Kernel.Wording;

namespace ConnectedSystems.Faces.Library;

/// <summary>The words of the library.</summary>
internal static class LibraryWords
{
    public static Word Title { get; } = new("金企文库", "Library");

    public static Word Folders { get; } = new("文件夹", "Folders");

    public static Word Search { get; } = new("搜索", "Search");

    public static Word SearchFor { get; } = new("文件名或说明", "Name or note");

    public static Word FolderName { get; } = new("文件夹名称", "Name of the folder");

    public static Word NewFolder { get; } = new("新建文件夹", "New folder");

    public static Word Documents { get; } = new("文件", "Documents");

    public static Word File { get; } = new("选择文件（最大 {0} MB）", "File ({0} MB at most)");

    public static Word Note { get; } = new("说明", "Note");

    public static Word Upload { get; } = new("上传", "Upload");

    public static Word NewVersion { get; } = new("上传新版本", "Upload a new version");

    public static Word Versions { get; } = new("版本", "Versions");

    public static Word Version { get; } = new("第 {0} 版", "Version {0}");

    public static Word Download { get; } = new("下载", "Download");

    public static Word Size { get; } = new("{0} KB", "{0} KB");

    public static Word Rights { get; } = new("权限（对下级文件夹同样有效）", "Rights (for folders below as well)");

    public static Word Subject { get; } = new("对象", "Whom");

    public static Word Everybody { get; } = new("所有人", "Everybody");

    public static Word Person { get; } = new("人员（工号）", "A person (employee number)");

    public static Word Department { get; } = new("部门（编码）", "A department (code)");

    public static Word Code { get; } = new("工号或部门编码", "Employee number or code of the department");

    public static Word Grant { get; } = new("授权", "Grant");

    public static Word TakeAway { get; } = new("取消", "Take away");

    public static Word AskToRead { get; } = new("请人阅读（工号）", "Ask somebody to read it (employee number)");

    public static Word Ask { get; } = new("发出", "Ask");

    public static Word Confirm { get; } = new("我已阅读", "I have read it");

    public static Word TodoTitle { get; } = new("阅读文件：{0}", "Read: {0}");

    public static Word TodoKind { get; } = new("文件阅读", "Reading");

    public static Word NoFile { get; } = new("请选择文件", "Please choose a file");

    public static Word Empty { get; } = new("文件是空的", "The file is empty");

    public static Word TooLarge { get; } = new("文件超过 {0} MB", "The file is larger than {0} MB");

    public static Word WrongType { get; } = new("只接受 PDF、图片、Office 文档、ZIP 和文本文件", "Only PDF, pictures, Office documents, ZIP and text are taken");

    public static Word WrongEnding { get; } = new("文件内容与扩展名不符", "The content does not fit the ending of the name");

    public static Word NameTaken { get; } = new("此文件夹中已有“{0}”，请上传新版本", "There is “{0}” in this folder already: upload a new version of it");

    public static Word FolderTaken { get; } = new("已有同名文件夹", "There is a folder of this name already");

    public static Word LevelOf(FolderRight right) => right switch
    {
        FolderRight.See => new("查看目录", "See what there is"),
        FolderRight.Download => new("下载", "Download"),
        FolderRight.Write => new("上传和授权", "Upload and grant"),
        _ => new("无", "None"),
    };
}
