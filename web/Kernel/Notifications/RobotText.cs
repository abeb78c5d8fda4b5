namespace OpsSupport.Kernel.Notifications;

/// <summary>What people wrote, so that a messenger takes none of it for more than words.</summary>
internal static class RobotText
{
    private const int Longest = 300;

    // A title that calls everybody, or leads elsewhere, stays a title: signs that mean something become their full-width likes.
    private static readonly Dictionary<char, char> Harmless = new()
    {
        ['<'] = '＜',
        ['>'] = '＞',
        ['@'] = '＠',
        ['['] = '［',
        [']'] = '］',
        ['*'] = '＊',
        ['`'] = '｀',
        ['#'] = '＃',
        ['\\'] = '＼',
    };

    public static string Plain(string text) => string.Concat(
        (text.Length > Longest ? $"{text[..Longest]}…" : text).Select(sign => char.IsControl(sign) ? ' ' : Harmless.GetValueOrDefault(sign, sign)));
}
