using System.Collections.Immutable;

namespace OpsSupport.Features.DemoCompany;

/// <summary>Names of people and companies that nobody has, put together from syllables of our own.</summary>
internal static class Names
{
    private static readonly ImmutableArray<string> Surnames =
        [.. "安柏岑池戴封顾郝霍嵇简康蓝黎莫倪欧潘祁邱饶阮沈施谭佟温邬席夏项萧辛严姚叶易尹虞岳臧詹章卓邹左".Select(letter => letter.ToString())];

    private static readonly ImmutableArray<string> First = [.. "云晨思若景维书清亦承知远子星文南雨嘉一砚".Select(letter => letter.ToString())];

    private static readonly ImmutableArray<string> Second = [.. "安川帆航恒宁澄舟岚溪言然桐朗越霖野棠森和".Select(letter => letter.ToString())];

    private static readonly ImmutableArray<string> Places =
        ["云栖", "望川", "松涧", "青屿", "长渡", "北槐", "南榆", "石桥湾", "白鹭洲", "远岫", "鹤汀", "临泽湾", "晴岚", "碧梧", "双溪口"];

    private static readonly ImmutableArray<string> Trades =
        ["精密制造", "轨道装备", "能源", "水务", "物流", "医疗科技", "新材料", "城市服务", "食品", "电子"];

    private static readonly ImmutableArray<string> Forms = ["有限公司", "股份有限公司", "集团有限公司"];

    private static readonly ImmutableArray<string> Subjects =
        ["生产执行系统", "设备数据采集", "能耗监测平台", "仓储调度系统", "质量追溯平台", "运维服务", "数据治理", "统一门户", "移动应用", "云迁移",
         "安全加固", "报表平台", "接口集成", "智能巡检", "培训平台", "档案数字化"];

    private static readonly ImmutableArray<string> Stages = ["一期", "二期", "三期", "升级", "扩容", "试点", "推广"];

    /// <summary>A full name that nobody in <paramref name="taken"/> has; it is taken then.</summary>
    public static string Person(RandomStream draw, HashSet<string> taken) =>
        Untaken(taken, () => draw.Pick(Surnames) + draw.Pick(First) + draw.Pick(Second));

    public static string Company(RandomStream draw, HashSet<string> taken) =>
        Untaken(taken, () => draw.Pick(Places) + draw.Pick(Trades) + draw.Pick(Forms));

    /// <summary>Who sells goods and services.</summary>
    public static string Supplier(RandomStream draw) => draw.Pick(Places) + draw.Pick(Trades);

    /// <summary>A project's name: for whom, what, which part of it.</summary>
    public static string Project(RandomStream draw, string customer) => customer + draw.Pick(Subjects) + draw.Pick(Stages);

    private static string Untaken(HashSet<string> taken, Func<string> draw)
    {
        string name;
        do
        {
            name = draw();
        }
        while (!taken.Add(name));

        return name;
    }
}
