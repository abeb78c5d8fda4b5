namespace ConnectedSystems.Kernel.Wording;

/// <summary>The words that all faces use.</summary>
internal static class Words
{
    public static Word Portal { get; } = new("返回门户", "Portal");

    public static Word SignOut { get; } = new("退出", "Sign out");

    public static Word OtherLanguage { get; } = new("English", "中文");

    public static Word Skip { get; } = new("跳到正文", "Skip to content");

    public static Word Save { get; } = new("保存", "Save");

    public static Word Send { get; } = new("发送", "Send");

    public static Word Add { get; } = new("新增", "Add");

    public static Word Nothing { get; } = new("暂无内容", "Nothing here yet");

    public static Word NotANumber { get; } = new("“{0}”不是工号", "“{0}” is no employee number");

    public static Word Needed { get; } = new("请填写“{0}”", "Please fill in “{0}”");

    public static Word TooLong { get; } = new("“{0}”最多 {1} 个字", "“{0}” may have {1} characters at most");

    public static Word NobodyKnown { get; } = new("门户中没有工号为 {0} 的人员，待办未送达", "The portal knows nobody with the number {0}: the to-do did not arrive");

    public static Word Problem400 { get; } = new("页面已过期或内容无法识别，请返回后重试", "The page is too old or cannot be read; please go back and try again");

    public static Word Problem403 { get; } = new("您无权查看此页面", "You may not see this page");

    public static Word Problem404 { get; } = new("页面不存在，或不对您开放", "There is no such page, or not for you");

    public static Word Problem413 { get; } = new("内容过大", "This is too large");

    public static Word Problem500 { get; } = new("系统暂时无法处理，请稍后再试", "This cannot be done at the moment; please try again later");

    public static Word NotSignedIn { get; } = new("未能登录：门户没有允许，或登录已过期", "You were not signed in: the portal did not allow it, or it took too long");

    public static Word SignedOut { get; } = new("您已退出", "You are signed out");

    public static Word SignIn { get; } = new("重新登录", "Sign in");
}
