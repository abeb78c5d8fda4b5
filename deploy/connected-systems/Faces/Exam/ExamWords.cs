using ConnectedSystems.Kernel.Wording;

namespace ConnectedSystems.Faces.Exam;

/// <summary>The words of exams.</summary>
internal static class ExamWords
{
    public static Word Title { get; } = new("考试系统", "Exams");

    public static Word Mine { get; } = new("我的考试", "My exams");

    public static Word Questions { get; } = new("题库", "Questions");

    public static Word Papers { get; } = new("试卷", "Papers");

    public static Word Kind { get; } = new("题型", "Kind");

    public static Word Text { get; } = new("题目", "Question");

    public static Word Options { get; } = new("选项（每行一个，选择题填写）", "Options (one a line, of choice questions)");

    public static Word Answer { get; } = new("答案", "Answer");

    public static Word AnswerHint { get; } = new("选择题填正确选项的序号，如 1 或 1,3；判断题填 1（正确）或 2（错误）；简答题填参考答案",
        "Choices: the numbers of the right options, as in 1 or 1,3. True or false: 1 for true, 2 for false. Short text: an answer to mark by");

    public static Word Points { get; } = new("分值", "Points");

    public static Word PointsOf { get; } = new("{0} 分", "{0} points");

    public static Word Retire { get; } = new("停用", "Retire");

    public static Word PaperTitle { get; } = new("试卷名称", "Name of the paper");

    public static Word Minutes { get; } = new("时限（分钟）", "Time limit (minutes)");

    public static Word MinutesOf { get; } = new("{0} 分钟", "{0} minutes");

    public static Word People { get; } = new("考生工号", "Who takes it (employee numbers)");

    public static Word Publish { get; } = new("发布试卷", "Publish the paper");

    public static Word Assign { get; } = new("增加考生", "Assign more people");

    public static Word Start { get; } = new("开始考试", "Start");

    public static Word StartHint { get; } = new("共 {0} 题，{1} 分，时限 {2} 分钟。开始后计时，不能暂停；到时自动交卷。",
        "{0} questions, {1} points, {2} minutes. Time runs from the start without pause; at its end the paper is handed in by itself.");

    public static Word HandIn { get; } = new("交卷", "Hand in");

    public static Word EndsAt { get; } = new("结束时间 {0}", "Ends at {0}");

    public static Word Left { get; } = new("· 剩余", "· left:");

    public static Word NotSaved { get; } = new("答案未能保存，请点“保存”重试", "The answers were not saved: press “Save” to try again");

    public static Word YourAnswer { get; } = new("您的答案", "Your answer");

    public static Word RightAnswer { get; } = new("参考答案", "Right answer");

    public static Word Result { get; } = new("成绩 {0} / {1}", "Result {0} / {1}");

    public static Word Mark { get; } = new("阅卷", "Mark");

    public static Word True { get; } = new("正确", "True");

    public static Word False { get; } = new("错误", "False");

    public static Word AskedToTake { get; } = new("参加考试：{0}", "Take the exam: {0}");

    public static Word AskedToMark { get; } = new("阅卷：{0}，{1}", "Mark: {0}, {1}");

    public static Word KindTodo { get; } = new("考试", "Exam");

    public static Word TimeIsOver { get; } = new("考试已结束，不再接受答案", "The exam is over: nothing is taken any more");

    public static Word AlreadyStarted { get; } = new("考试已经开始", "The exam was started already");

    public static Word NoQuestions { get; } = new("请至少选择一道题", "Please choose a question at least");

    public static Word WrongMinutes { get; } = new("时限为 1 至 600 分钟", "The limit is 1 to 600 minutes");

    public static Word WrongPoints { get; } = new("分值为 1 至 100", "Points are 1 to 100");

    public static Word WrongOptions { get; } = new("选择题需要 2 至 10 个选项", "A choice has 2 to 10 options");

    public static Word WrongAnswer { get; } = new("答案与题型或选项不符", "The answer does not fit the kind or the options");

    public static Word WrongMark { get; } = new("每题给分为 0 至该题分值", "Each mark is 0 to the points of the question");

    public static Word NotToMark { get; } = new("这份答卷不在待阅状态", "This sitting does not wait for a mark");

    public static Word KindOf(QuestionKind kind) => kind switch
    {
        QuestionKind.Single => new("单选题", "Single choice"),
        QuestionKind.Multiple => new("多选题", "Multiple choice"),
        QuestionKind.TrueFalse => new("判断题", "True or false"),
        _ => new("简答题", "Short text"),
    };

    public static Word StateOf(SittingState state) => state switch
    {
        SittingState.Assigned => new("未开始", "Not started"),
        SittingState.Running => new("进行中", "Running"),
        SittingState.HandedIn => new("待阅卷", "Waiting for marks"),
        _ => new("已出成绩", "Marked"),
    };
}
