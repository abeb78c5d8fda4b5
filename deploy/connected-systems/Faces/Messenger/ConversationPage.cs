using ConnectedSystems.Kernel.Pages;
using ConnectedSystems.Kernel.SignOn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ConnectedSystems.Faces.Messenger;

/// <summary>A conversation in front of one of its members. To everybody else there is none.</summary>
internal sealed class ConversationPage(ConversationStore conversations, MessageStore messages, PeopleStore people) : FacePage
{
    [BindProperty]
    public string? Text { get; set; }

    public Conversation Conversation { get; private set; } = null!; // Looked up before anything else.

    public IReadOnlyList<Message> Messages { get; private set; } = [];

    /// <summary>Where the portal posts to; known only right after it was drawn.</summary>
    public string? RobotAddress { get; private set; }

    public IReadOnlyList<string> Members => conversations.MembersOf(Conversation.Id);

    public string Title => Conversation.Name ?? people.NameOf(Members.FirstOrDefault(member => member != Me.Number) ?? Me.Number);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (long.TryParse($"{RouteData.Values["id"]}", out var id) && conversations.Find(id, Me.Number) is { } found)
        {
            (Conversation, Messages) = (found, messages.In(id, long.TryParse(Request.Query["before"], out var before) ? before : null));
            return;
        }

        context.Result = NotFound();
    }

    public void OnGet()
    {
        // What was shown was read: no more, though something may have been said meanwhile.
        if (Messages is [.., var last])
        {
            messages.Read(Conversation.Id, Me.Number, last.Id);
        }
    }

    public IActionResult OnPostSay()
    {
        var text = (Text ?? "").ReplaceLineEndings("\n").Trim();
        if (MessengerRules.CheckMessage(text) is { } refusal)
        {
            return Refuse(refusal);
        }

        messages.Say(Conversation.Id, Me.Number, text);
        return Redirect($"/conversations/{Conversation.Id}");
    }

    public IActionResult OnPostJoin(string? more)
    {
        var added = EmployeeNumbers.In(more);
        return !Conversation.IsGroup ? NotFound()
            : (MessengerRules.CheckMembers(added) ?? conversations.Join(Conversation.Id, added)) is { } refusal ? Refuse(refusal)
            : Redirect($"/conversations/{Conversation.Id}");
    }

    public IActionResult OnPostLeave()
    {
        if (!Conversation.IsGroup)
        {
            return NotFound();
        }

        conversations.Leave(Conversation.Id, Me.Number);
        return Redirect("/");
    }

    public IActionResult OnPostRobot()
    {
        if (!Conversation.IsGroup)
        {
            return NotFound();
        }

        var key = MessengerRules.DrawKey();
        conversations.SetRobot(Conversation.Id, MessengerRules.HashOf(key));
        RobotAddress = $"{Request.Scheme}://{Request.Host}{RobotEndpoint.Path}?key={key}";
        return Page();
    }
}
