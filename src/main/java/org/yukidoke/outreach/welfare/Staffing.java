package org.yukidoke.outreach.welfare;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Posts of one sort at an agency that helps people stand by themselves (自立相談支援機関).
 *
 * @param area code of the municipality
 * @param filled null when nobody said, which is not 0
 */
public record Staffing(
        String agency,
        String area,
        RunBy runBy,
        Post post,
        int posts,
        @Nullable Integer filled,
        String source,
        LocalDate asOf) {

    /** Who runs the agency. */
    public enum RunBy {
        /** 県の所管 */
        PREFECTURE,
        /** 市町村の直営 */
        MUNICIPALITY,
        /** 委託 */
        ENTRUSTED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Key of its name in the texts. */
        public String text() {
            return "welfare.run." + key();
        }

        public static Optional<RunBy> find(String key) {
            return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
        }
    }

    /** What sort of post. */
    public enum Post {
        /** 主任相談支援員 */
        CHIEF,
        /** 相談支援員 */
        CONSULTATION,
        /** 就労支援員 */
        EMPLOYMENT,
        /** アウトリーチ支援員 */
        OUTREACH,
        /** 就労訓練を受け入れる事業所を探すコーディネーター */
        TRAINING;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Key of its name in the texts. */
        public String text() {
            return "welfare.post." + key();
        }

        public static Optional<Post> find(String key) {
            return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
        }
    }
}
