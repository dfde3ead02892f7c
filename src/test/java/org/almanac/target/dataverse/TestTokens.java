package org.almanac.target.dataverse;

/** Tokens that are numbered: each that was rejected makes way for the next. */
final class TestTokens implements AccessTokens {

    private int number = 1;

    @Override
    public synchronized String token() {
        return "token-" + number;
    }

    @Override
    public synchronized void rejected(String token) {
        if (token.equals(token())) {
            number++;
        }
    }
}
