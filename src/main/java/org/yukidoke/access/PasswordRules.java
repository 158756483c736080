package org.yukidoke.access;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;

/**
 * Which passwords may be chosen: long ones that are not the first anybody would try. No rules about kinds of
 * characters, which make passwords worse, not better (NIST SP 800-63B 3.1.1.2).
 */
public final class PasswordRules {

    public static final int SHORTEST = 12;
    // Only so that nobody makes the server hash a book.
    static final int LONGEST = 128;

    // Words people build a long password from when they must; our own list, of the habits of Japanese offices too.
    private static final Set<String> COMMON = Set.of(
            "password",
            "passw0rd",
            "pasuwado",
            "qwerty",
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "1qaz2wsx",
            "qazwsx",
            "admin",
            "administrator",
            "kanrisha",
            "user",
            "guest",
            "test",
            "demo",
            "login",
            "welcome",
            "letmein",
            "changeme",
            "secret",
            "himitsu",
            "iloveyou",
            "sunshine",
            "princess",
            "dragon",
            "monkey",
            "football",
            "baseball",
            "yakyuu",
            "sakura",
            "arigatou",
            "konnichiwa",
            "ohayou",
            "nippon",
            "japan",
            "tokyo",
            "osaka",
            "saitama",
            "akita",
            "mie",
            "tochigi",
            "hyogaki",
            "shuushoku",
            "koyou",
            "roudou",
            "roudoukyoku",
            "hellowork",
            "kencho",
            "shiyakusho",
            "yukidoke",
            "パスワード",
            "ひみつ",
            "さくら",
            "ゆきどけ",
            "雪解け",
            "就職氷河期");

    private static final List<String> RUNS = List.of(
            "01234567890123456789",
            "09876543210987654321",
            "abcdefghijklmnopqrstuvwxyz",
            "zyxwvutsrqponmlkjihgfedcba",
            "qwertyuiopasdfghjklzxcvbnm",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
            "1q2w3e4r5t6y7u8i9o0p");

    private PasswordRules() {}

    /**
     * Reads a password typed twice, in the fields {@code password} and {@code again}.
     *
     * @param login the login it will protect, which it may not repeat
     */
    public static Parsed<NewPassword> parse(String password, String again, String login) {
        String value = normal(password);
        int length = value.codePointCount(0, value.length());
        if (length < SHORTEST) {
            return wrong("password", "access.password.short", Integer.toString(SHORTEST));
        }
        if (length > LONGEST) {
            return wrong("password", "access.password.long", Integer.toString(LONGEST));
        }
        if (easy(value, login)) {
            return wrong("password", "access.password.common");
        }
        if (!value.equals(normal(again))) {
            return wrong("again", "access.password.differs");
        }
        return new Parsed.Valid<>(new NewPassword(value));
    }

    /** The same password however it was typed: full-width or half-width, composed or not. */
    static String normal(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }

    private static boolean easy(String value, String login) {
        String plain = value.toLowerCase(Locale.ROOT);
        String letters = plain.replaceAll("[^\\p{L}]", "");
        String word = plain.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        return Stream.of(plain, letters, word).map(PasswordRules::unrepeated).anyMatch(COMMON::contains)
                || unrepeated(plain).length() <= 4
                || plain.contains(login)
                || RUNS.stream().anyMatch(run -> run.repeat(2).contains(plain));
    }

    /** {@code abcabcabcabc} says no more than {@code abc}. */
    private static String unrepeated(String text) {
        for (int length = 1; length <= text.length() / 2; length++) {
            if (text.length() % length == 0
                    && text.substring(0, length).repeat(text.length() / length).equals(text)) {
                return text.substring(0, length);
            }
        }
        return text;
    }

    private static Parsed<NewPassword> wrong(String field, String key, String... arguments) {
        return new Parsed.Invalid<>(List.of(FieldError.of(field, key, arguments)));
    }
}
