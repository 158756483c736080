package org.yukidoke.referral;

import java.util.Collection;
import java.util.List;

/**
 * All that a body asked reads of somebody before it accepts: codes, and one line that names nobody.
 *
 * @param area six digits of a municipality or prefecture; blank when not said
 */
public record Preview(Age age, String area, List<Asked> asks, List<Topic> topics, List<Need> needs, String line) {

    public Preview {
        asks = sorted(asks);
        topics = sorted(topics);
        needs = sorted(needs);
    }

    private static <T extends Enum<T>> List<T> sorted(Collection<T> some) {
        return some.stream().distinct().sorted().toList();
    }

    @Override
    public String toString() {
        return "a preview";
    }

    /** How old somebody is, in bands wide enough to hide in. */
    public enum Age implements Coded {
        UNSAID("unsaid"),
        UNDER_35("under35"),
        FROM_35("35to39"),
        FROM_40("40to44"),
        FROM_45("45to49"),
        FROM_50("50to54"),
        FROM_55("from55");

        private final String key;

        Age(String key) {
            this.key = key;
        }

        @Override
        public String kind() {
            return "age";
        }

        @Override
        public String key() {
            return key;
        }
    }

    /** What the other body is asked for. */
    public enum Asked implements Coded {
        TALK,
        COMPANY,
        PLACE,
        WORK,
        PRACTICE,
        TRAINING,
        HEALTH,
        HOME,
        MONEY,
        FAMILY;

        @Override
        public String kind() {
            return "ask";
        }
    }

    /** What it is about. Some of it is known for welfare only and reaches no body that may not keep that. */
    public enum Topic implements Coded {
        LONG_AWAY(false),
        UNSTABLE(false),
        FIRST_STEP(false),
        CHANGE(false),
        SKILLS(false),
        WITHDRAWN(true),
        CARE(true),
        HEALTH(true),
        DEBT(true),
        HOUSING(true),
        ALONE(true);

        private final boolean welfare;

        Topic(boolean welfare) {
            this.welfare = welfare;
        }

        @Override
        public String kind() {
            return "topic";
        }

        public boolean welfare() {
            return welfare;
        }
    }

    /** What has to be ready so that somebody can come. */
    public enum Need implements Coded {
        INTERPRETER,
        SIGN,
        WRITING,
        STEPS,
        QUIET,
        SAME_SEX,
        TOGETHER,
        EVENING,
        ONLINE,
        VISIT;

        @Override
        public String kind() {
            return "need";
        }
    }
}
