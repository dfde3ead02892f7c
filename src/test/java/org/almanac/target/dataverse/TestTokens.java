package org.almanac.target.dataverse;

/** Tokens that are numbered: each that was rejected makes way for the next. */
final class TestTokens implements AccessTokens {

    /** Happens whenever somebody wants a token, which is before each request. */
    volatile Runnable beforeEach = () -> {};

    private int number = 1;

    @Override
    public synchronized String token() {
        beforeEach.run();
        return "token-" + number;
    }

    @Override
    public synchronized void rejected(String token) {
        if (token.equals(token())) {
            number++;
        }
    }
}
