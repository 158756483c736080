package org.yukidoke.plan;

/** The pages of one plan, in the order a reader asks for them. */
public enum PlanTab {
    OVERVIEW("plan.tab.overview", ""),
    PROGRESS("plan.tab.progress", "/progress"),
    MEASURES("plan.tab.measures", "/measures"),
    KPIS("plan.tab.kpis", "/kpis"),
    SCHEDULE("plan.tab.schedule", "/schedule"),
    GOALS("plan.tab.goals", "/goals"),
    ORGANISATIONS("plan.tab.organisations", "/organisations"),
    WINDOWS("plan.tab.windows", "/windows"),
    GOVERNANCE("plan.tab.governance", "/governance"),
    PAPERS("plan.tab.papers", "/papers"),
    NOTES("plan.tab.notes", "/notes");

    private final String words;
    private final String path;

    PlanTab(String words, String path) {
        this.words = words;
        this.path = path;
    }

    /** Key of its words. */
    public String words() {
        return words;
    }

    /** Address of this page of a plan. */
    public String of(String plan) {
        return "/plans/" + plan + path;
    }
}
