package org.yukidoke.referral.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yukidoke.web.Band;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Draft;
import org.yukidoke.web.Drafts;
import org.yukidoke.web.Typed;

/**
 * One referral, as one of the two bodies reads it.
 *
 * @param frame the band of the file; null where nobody may know whose it is, and on a light seat
 * @param path of this page
 * @param preview what was said before a name crossed; empty where that may not be read any more
 * @param letter what was sent along; empty before it was accepted
 * @param deeds keys of what can be done now
 * @param left what was typed for a deed that is impossible by now
 * @param own what the body asked keeps of them itself
 * @param slip by which the other body answers without an account
 */
public record ReferralView(
        @Nullable Band frame,
        String path,
        int version,
        Head head,
        List<Fact> preview,
        List<Section> letter,
        Set<String> deeds,
        List<StepLine> steps,
        List<Meaning> meanings,
        Choices choices,
        Own own,
        Slip slip,
        Drafts drafts,
        Typed form,
        List<Fact> left,
        String done,
        String fault) {

    public ReferralView {
        preview = List.copyOf(preview);
        letter = List.copyOf(letter);
        deeds = Set.copyOf(deeds);
        steps = List.copyOf(steps);
        meanings = List.copyOf(meanings);
        left = List.copyOf(left);
    }

    /**
     * What stands before everything else.
     *
     * @param between who refers to whom, in words
     * @param next what to do, in words
     * @param href the file, where it may be opened; blank otherwise
     * @param gone why nothing more is shown; blank otherwise
     */
    public record Head(
            String between,
            String state,
            String tone,
            String facts,
            String next,
            String href,
            String gone,
            boolean sender,
            boolean seated) {}

    /**
     * A light seat for the other body.
     *
     * @param can whether one can be lent
     * @param until when the one that was lent ends, in words; blank when none stands
     */
    public record Slip(boolean can, String until) {
        static final Slip NONE = new Slip(false, "");
    }

    /**
     * A file of the own body.
     *
     * @param begin where one is begun; blank when none can be
     * @param href where it is opened; blank when there is none
     */
    public record Own(String begin, String href) {}

    /** A name and what it is. */
    public record Fact(String name, String value) {}

    /** One part of what was sent along. */
    public record Section(String title, List<Fact> facts) {
        public Section {
            facts = List.copyOf(facts);
        }
    }

    /** One thing that happened; {@code unread} is true while the other body has not seen it. */
    public record StepLine(String when, String what, String who, String code, List<Fact> notes, boolean unread) {
        public StepLine {
            notes = List.copyOf(notes);
        }
    }

    /** What a state means. */
    public record Meaning(String name, String text, boolean now) {}

    /** What forms offer. */
    public record Choices(
            List<Choice> declines,
            List<Choice> withdrawals,
            List<Choice> endings,
            List<Choice> words,
            List<Choice> told) {
        public Choices {
            declines = List.copyOf(declines);
            withdrawals = List.copyOf(withdrawals);
            endings = List.copyOf(endings);
            words = List.copyOf(words);
            told = List.copyOf(told);
        }
    }

    /** Whether a note can be written: what was written between the two opens. */
    public boolean writes() {
        return head.sender() || !preview.isEmpty();
    }

    /** Whether what can be done stands before what is asked: all but a body that has not answered yet know that. */
    public boolean deedsFirst() {
        return !deeds.isEmpty() && !can("accept");
    }

    /** What keeps the form of a deed. */
    public @Nullable Draft draft(String deed) {
        return drafts.draft(deed);
    }

    public boolean can(String deed) {
        return deeds.contains(deed);
    }
}
