package org.yukidoke.casework.web.handing;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Under which words the codes in the rows of a file stand: what the pages say for a code, the printed copy says too. A
 * column that is not here and keeps codes prints what nobody can read.
 */
final class ExitCodes {

    private static final Map<String, String> WORDS = Map.ofEntries(
            entry("casework.contact.channel", "caseworknote.way."),
            entry("casework.contact.next_by", "caseworknote.mover."),
            entry("casework.contact.took_part", "caseworknote.party."),
            entry("casework.contact.topics", "caseworknote.topic."),
            entry("casework.follow_up.state", "caseload.stands."),
            entry("casework.follow_up.way", "caseworknote.way."),
            entry("casework.follow_up.whom", "caseload.follow.whom."),
            entry("casework.given_out.beside", "handing.beside."),
            entry("casework.given_out.reason", "handing.why."),
            entry("casework.given_out.receiver", "handing.receiver."),
            entry("casework.handing_word.method", "person.method."),
            entry("casework.handing_word.state", "handing.answer."),
            entry("casework.outcome.employment", "caseload.outcome.employment."),
            entry("casework.outcome.kind", "caseload.outcome.kind."),
            entry("casework.outcome.known", "caseload.outcome.known."),
            entry("casework.outcome.placed_by", "caseload.outcome.placed."),
            entry("casework.period.ending", "caseload.ending."),
            entry("casework.period.kind", "caseload.kind."),
            entry("casework.period_event.ending", "caseload.ending."),
            entry("casework.period_event.kind", "handing.code.event."),
            entry("casework.plan_goal.area", "caseworkplan.area."),
            entry("casework.plan_goal.state", "caseworkplan.goal."),
            entry("casework.plan_step.doer", "handing.code.doer."),
            entry("casework.plan_version.agreed_how", "person.method."),
            entry("casework.registration.kind", "handing.code.registration."),
            entry("casework.registration.void_reason", "caseload.registration.why."),
            entry("casework.rung.rung", "caseworkplan.rung."),
            entry("casework.scale_mark.said_by", "caseworkplan.said."),
            entry("casework.seen.how", "caseload.sign."),
            entry("casework.sheet_answer.zone", "person.part."),
            entry("casework.step_mark.state", "caseworkplan.step."),
            entry("conference.disclosure.parts", "person.part."),
            entry("conference.item.path", "conference.path."),
            entry("person.channel.kind", "person.channel."),
            entry("person.consent.categories", "personpage.category."),
            entry("person.consent.given_by", "person.giver."),
            entry("person.consent.kind", "person.consent."),
            entry("person.consent.method", "person.method."),
            entry("person.consent.parts", "person.part."),
            entry("person.family.method", "person.method."),
            entry("person.family.relation", "person.relation."),
            entry("person.membership.provenance", "person.known."),
            entry("person.person.kind", "person.kind."),
            entry("person.risk.kind", "person.risk."),
            entry("person.risk.steps", "person.risk.step."),
            entry("person.share.basis", "person.basis."),
            entry("person.share.ended_reason", "person.share.ended."),
            entry("person.share.parts", "person.part."),
            entry("person.share_recipient.category", "personpage.category."),
            entry("person.statement.provenance", "person.known."),
            entry("person.statement.zone", "person.part."),
            entry("referral.letter.part", "person.part."),
            entry("referral.own_file.ground", "person.own."),
            entry("referral.preview.age", "referral.age."),
            entry("referral.preview.asks", "referral.ask."),
            entry("referral.preview.needs", "referral.need."),
            entry("referral.preview.topics", "referral.topic."),
            entry("referral.read.side", "handing.code.side."),
            entry("referral.referral.asks", "handing.code.side."),
            entry("referral.referral.ending", "referral.ending."),
            entry("referral.referral.heard_by", "handing.code.side."),
            entry("referral.referral.state", "referral.stage."),
            entry("referral.referral.urgency", "referral.urgency."),
            entry("referral.referral.word", "referral.word."),
            entry("referral.step.deed", "referral.deed."),
            entry("referral.step.side", "handing.code.side."));

    private ExitCodes() {}

    /**
     * What the key of the words begins with; empty for a column that keeps no codes.
     *
     * @param column table and column
     * @param row the row it stands in: what a code means can hang on another column
     */
    static Optional<String> prefix(String column, JsonNode row) {
        return switch (column) {
            case "person.statement.topic" -> Optional.of("person.topic." + said(row, "zone") + ".");
            case "referral.referral.reason" ->
                Optional.of(said(row, "state").equals("declined") ? "referral.decline." : "referral.withdrawal.");
            case "referral.step.code" -> ofDeed(said(row, "deed"));
            default -> Optional.ofNullable(WORDS.get(column));
        };
    }

    private static Optional<String> ofDeed(String deed) {
        return switch (deed) {
            case "accept" -> Optional.of("handing.code.accept.");
            case "decline" -> Optional.of("referral.decline.");
            case "withdraw", "lapse" -> Optional.of("referral.withdrawal.");
            case "serve" -> Optional.of("referral.ending.");
            case "escalate" -> Optional.of("referral.silence.");
            case "hear" -> Optional.of("referral.word.");
            default -> Optional.empty();
        };
    }

    private static String said(JsonNode row, String field) {
        return row.path(field).asString("");
    }
}
