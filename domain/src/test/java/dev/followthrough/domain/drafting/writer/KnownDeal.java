package dev.followthrough.domain.drafting.writer;

import dev.followthrough.domain.drafting.Answer;
import dev.followthrough.domain.drafting.Asset;
import dev.followthrough.domain.drafting.Commitment;
import dev.followthrough.domain.drafting.DraftText;
import dev.followthrough.domain.drafting.Fact;
import dev.followthrough.domain.drafting.Fact.Type;
import dev.followthrough.domain.drafting.FactLabels;
import dev.followthrough.domain.drafting.FactLedger;
import dev.followthrough.domain.drafting.TouchBrief;
import dev.followthrough.domain.meeting.Side;
import dev.followthrough.domain.sequence.ValueType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A deal of which everything is known, in either language; each thing can be missing by itself.
enum KnownDeal {
    EN(
            "en",
            "Priya Raman",
            "Northwind Logistics",
            "Ben Carter",
            List.of(
                    text(FactLabels.LAST_INTERACTION, "dock appointments for the two northern depots"),
                    text(FactLabels.PAIN, "trucks queue at the gate from six in the morning"),
                    text(FactLabels.OUTCOME, "empty the yard by ten"),
                    text(FactLabels.CONCERN, "how a carrier without an account books a slot"),
                    text(FactLabels.DECISION, "start with the Kiel depot"),
                    text(FactLabels.KEY_POINT, "the night shift plans on paper"),
                    text(FactLabels.PROMISED_STEP, "a call with your IT lead"),
                    text(FactLabels.INSIGHT, "most queues begin with the first ten minutes of a shift"),
                    text(FactLabels.OBJECTION, "drivers do not like new apps"),
                    text(FactLabels.TRIGGER, "your new site in Gdansk"),
                    text(FactLabels.PERSONAL, "the half marathon"),
                    text(FactLabels.EXECUTIVE_ROLE, "our head of operations")),
            List.of(
                    new Commitment("send the security questionnaire", "Ben Carter", Side.OURS, day(16), true),
                    new Commitment("write down the booking rules", "Ben Carter", Side.OURS, day(20), false),
                    new Commitment("share one week of gate records", "Priya Raman", Side.THEIRS, day(19), false)),
            new Answer("whether drivers need an app", "Drivers need no app; a text message is enough"),
            asset("A yard that is empty by ten", "what changed at the gate, and what did not")),
    ZH(
            "zh",
            "王建国",
            "北辰物流",
            "陈明",
            List.of(
                    text(FactLabels.LAST_INTERACTION, "北部站点的月台预约"),
                    text(FactLabels.PAIN, "早上六点起卡车就在门口排队"),
                    text(FactLabels.OUTCOME, "让场地在十点前清空"),
                    text(FactLabels.CONCERN, "没有账号的承运商怎么预约"),
                    text(FactLabels.DECISION, "先从基尔站点做起"),
                    text(FactLabels.KEY_POINT, "夜班还在纸上排计划"),
                    text(FactLabels.PROMISED_STEP, "和贵司信息部通话"),
                    text(FactLabels.INSIGHT, "排队大多从换班那一刻开始"),
                    text(FactLabels.OBJECTION, "司机不爱用新应用"),
                    text(FactLabels.TRIGGER, "贵司格但斯克新站点"),
                    text(FactLabels.PERSONAL, "半程马拉松"),
                    text(FactLabels.EXECUTIVE_ROLE, "我们的运营负责人")),
            List.of(
                    new Commitment("发送安全问卷", "陈明", Side.OURS, day(16), true),
                    new Commitment("整理预约规则", "陈明", Side.OURS, day(20), false),
                    new Commitment("提供一周的门岗记录", "王建国", Side.THEIRS, day(19), false)),
            new Answer("司机是否要装应用", "司机不用装应用，收短信就行"),
            asset("十点前清空的场地", "门口有了什么变化"));

    static final List<@Nullable String> ROLES = java.util.Arrays.asList(
            null, "champion", "economic-buyer", "technical-evaluator", "end-user", "procurement");

    private final String language;
    private final String to;
    private final String company;
    private final String from;
    private final List<Fact> facts;
    private final List<Commitment> commitments;
    private final Answer answer;
    private final Asset asset;

    KnownDeal(
            String language,
            String to,
            String company,
            String from,
            List<Fact> facts,
            List<Commitment> commitments,
            Answer answer,
            Asset asset) {
        this.language = language;
        this.to = to;
        this.company = company;
        this.from = from;
        this.facts = facts;
        this.commitments = commitments;
        this.answer = answer;
        this.asset = asset;
    }

    String language() {
        return language;
    }

    TouchBrief whole(String kind, @Nullable String role, int ordinal, long seed, List<DraftText> earlier) {
        return brief(kind, role, ordinal, seed, earlier, new Random(0), 1);
    }

    /// @param share of what is known; each thing is there or missing by itself
    TouchBrief some(String kind, @Nullable String role, Random random, double share) {
        return brief(kind, role, 1 + random.nextInt(5), random.nextLong(), List.of(), random, share);
    }

    private TouchBrief brief(
            String kind,
            @Nullable String role,
            int ordinal,
            long seed,
            List<DraftText> earlier,
            Random random,
            double share) {
        List<Fact> known = new ArrayList<>(facts);
        known.add(value(Type.DATE, FactLabels.NEXT_MEETING, "2026-10-21T10:00"));
        known.add(value(Type.DATE, FactLabels.FREE_SLOT, "2026-10-22T14:00"));
        known.add(value(Type.DATE, FactLabels.FREE_SLOT, "2026-10-23T09:30"));
        known.add(value(Type.PERSON, FactLabels.EXECUTIVE, language.equals("en") ? "Ines Duarte" : "赵颖"));
        known.add(value(Type.COMPANY, FactLabels.COMPETITOR, language.equals("en") ? "Docklane" : "快泊"));
        known.add(value(Type.TEXT, FactLabels.PHONE, "+49 431 5550117"));
        known.removeIf(fact -> random.nextDouble() >= share);
        ValueType[] values = ValueType.values();
        var brief = new TouchBrief(
                kind,
                "",
                values[Math.floorMod(seed, values.length)],
                0,
                language,
                new TouchBrief.Recipient(
                        to, "to@northwind.example", role, random.nextDouble() < share ? company : null),
                new TouchBrief.Sender(from, random.nextDouble() < share ? "Followthrough" : null, null),
                new FactLedger(known),
                new TouchBrief.LastContact(
                        random.nextDouble() < share ? "call" : null, ordinal == 5 ? 183 : ordinal == 6 ? 365 : 5),
                random.nextDouble() < share ? asset : null,
                earlier,
                Set.of(),
                ordinal,
                5,
                seed,
                null,
                0);
        return brief.withStory(
                commitments.stream().filter(one -> random.nextDouble() < share).toList(),
                random.nextDouble() < share ? List.of(answer) : List.of());
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 10, day);
    }

    private static Fact text(String label, String value) {
        return value(Type.TEXT, label, value);
    }

    private static Fact value(Type type, String label, String value) {
        return Fact.shown(label + value, type, label, value);
    }

    private static Asset asset(String title, String summary) {
        return new Asset("case", "case-study", title, "https://example.com/yard", summary, ValueType.SOCIAL_PROOF);
    }
}
