using System.Globalization;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.Reminders;

/// <summary>How a round reads: the day and the time.</summary>
public static class RoundWords
{
    extension(ITexts texts)
    {
        public string Of(ReminderRound round) => $"{texts.Of(round.Day)} {round.At:HH\\:mm}";

        /// <summary>The round that has that name, also where it is no longer in the plan.</summary>
        public string OfRound(string name) =>
            name.Split('-') is [var day, { Length: 4 } time] && int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? $"{texts.Of((RoundDay)number)} {time[..2]}:{time[2..]}"
                : name;
    }
}
