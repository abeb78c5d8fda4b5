using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Directory;

/// <summary>Who is who in the company, answered from this silo's memory.</summary>
internal interface IDirectory
{
    /// <summary>The person with roles and permissions; null when nobody active has that number.</summary>
    Person? Find(EmployeeNo no);

    /// <summary>Who holds a place on that day; null when nobody does.</summary>
    EmployeeNo? Holder(Place place, DateOnly day);

    /// <summary>Everybody who works here in that role, by number.</summary>
    IEnumerable<EmployeeNo> In(Role role);

    /// <summary>Everybody who works here today.</summary>
    IEnumerable<Colleague> Everyone();

    /// <summary>The units a person heads on that day, without those below them.</summary>
    IEnumerable<UnitCode> HeadedBy(EmployeeNo person, DateOnly day);

    /// <summary>The name of a person, known or left; the number where there is none.</summary>
    string NameOf(EmployeeNo no);

    /// <summary>Who works here under a name; null where nobody does, or more than one.</summary>
    EmployeeNo? Named(string name);

    /// <summary>The e-mail address of a person who still works here; null where none is known.</summary>
    string? MailOf(EmployeeNo no);
}

/// <summary>Somebody who works here, without what he may do.</summary>
internal sealed record Colleague(EmployeeNo No, string Name, string? UnitName);
