package org.yukidoke.workflow;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yukidoke.vault.KeyHolder;

/** The key that signs, as a rotation wraps it anew. */
@Component
final class SignerKeyRows implements KeyHolder {

    SignerKeyRows() {}

    @Override
    public String table() {
        return "workflow.signer";
    }

    @Override
    public String holder(UUID id) {
        return Signatures.holder(id);
    }

    @Override
    public String select() {
        return """
                select id, wrapped, generation
                  from workflow.signer
                 where generation <> :generation
                 limit :atMost
                """;
    }

    @Override
    public String update() {
        return """
                update workflow.signer
                   set wrapped = :wrapped, generation = :generation
                 where id = :id and wrapped = :read
                """;
    }
}
