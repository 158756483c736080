package org.yukidoke.vault;

/** Something sealed does not open: its key is gone, or it is not what was sealed. Says nothing of its content. */
public final class VaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    VaultException(String message) {
        super(message);
    }

    VaultException(String message, Throwable cause) {
        super(message, cause);
    }
}
