namespace OpsSupport.Kernel.SignOn;

/// <summary>What a connected system is known by at a glance. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("system-icon")]
public enum SystemIcon
{
    World = 0,
    Message = 1,
    Folders = 2,
    Report = 3,
    Exam = 4,
    Mail = 5,
    Calendar = 6,
    People = 7,
    Tools = 8,
    Server = 9,
}
