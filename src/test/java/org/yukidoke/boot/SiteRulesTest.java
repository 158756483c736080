package org.yukidoke.boot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteRulesTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # address                                | page  | file
            /                                        | true  | index.html
            /plans/saitama-r7                        | true  | plans/saitama-r7.html
            /windows?wish=work&area=112011           | true  | windows--wish-work-area-112011.html
            /plans/saitama-r7/progress.xlsx          | false | plans/saitama-r7/progress.xlsx
            /events.ics?platform=saitama&kind=&wish= | false | events--platform-saitama-kind-wish-.ics
            /windows?q=%E5%B7%9D%E8%B6%8A            | true  | windows--q-川越.html
            /../../etc/passwd                        | true  | -/-/etc/passwd.html
            """, delimiter = '|')
    void anAddressBecomesAFile(String address, boolean page, String file) {
        assertThat(SiteRules.file(address, page)).isEqualTo(file);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # from                   | to                    | link
            index.html               | plans.html            | plans.html
            plans/saitama-r7.html    | index.html            | ../index.html
            plans/a/measures/m1.html | windows/川越.html     | ../../../windows/%E5%B7%9D%E8%B6%8A.html
            """, delimiter = '|')
    void linksAreRelativeSoThatTheCopyWorksInAnyFolder(String from, String to, String link) {
        assertThat(SiteRules.between(from, to)).isEqualTo(link);
    }

    @ParameterizedTest
    @CsvSource({
        "/plans, true",
        "/desk, false",
        "/desk/plans/a, false",
        "/desktop, true",
        "/contact?to=a, false",
        "/plans?lang=en, false",
        "/api/v1/plans, false"
    })
    void whatNeedsSomebodyIsNotCopied(String address, boolean copied) {
        assertThat(SiteRules.isCopied(address)).isEqualTo(copied);
    }

    @Test
    void onlyLinksWithinTheSiteAreFollowed() {
        assertThat(SiteRules.inside("/plans?a=1&amp;b=2#here")).hasValue("/plans?a=1&b=2");
        assertThat(SiteRules.inside("https://example.jp/")).isEmpty();
        assertThat(SiteRules.inside("//example.jp/")).isEmpty();
        assertThat(SiteRules.inside("#main")).isEmpty();
    }

    @Test
    void aCopyHasNoFormsAndSaysThatItIsOne() {
        String page =
                "<body><main id=\"main\"><form action=\"/plans\">\n<input></form><a href=\"/plans\">計画</a></main>";

        assertThat(SiteRules.copied(page, link -> link + ".html", "写しです"))
                .isEqualTo("<body><main id=\"main\"><p class=\"small quiet\">写しです</p>"
                        + "<a href=\"/plans.html\">計画</a></main>");
    }

    @ParameterizedTest
    @CsvSource({
        "/windows, /windows?wish=work, true",
        "/windows?wish=work, /windows?wish=work&area=11, false",
        "/windows?wish=work, /windows?wish=work&page=3, true",
        "/windows?page=2, /windows?page=3, true",
        "/windows?page=2, /windows, true"
    })
    void otherPagesOfAListAreFollowedAndNarrowerListsAreNot(String from, String to, boolean followed) {
        assertThat(SiteRules.isFollowed(from, to)).isEqualTo(followed);
    }

    @Test
    void aSiteMapNamesPagesNoListLeadsTo() {
        assertThat(SiteRules.mapped(
                        "<url><loc>http://localhost:8080/windows/a</loc></url><url><loc>https://x.jp/</loc></url>"))
                .containsExactly("/windows/a", "/");
    }
}
