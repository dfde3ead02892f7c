package org.almanac.target.ordercommands;

import org.almanac.target.dataverse.AccessTokens;
import org.almanac.target.http.TokenReference;
import org.almanac.target.http.Variables;

/** A token that somebody else renews: it is read anew at each use. */
record ReferencedToken(TokenReference reference, Variables variables) implements AccessTokens {

    @Override
    public String token() {
        return reference.read(variables);
    }

    /** Nothing can be done but to read it again. */
    @Override
    public void rejected(String token) {}
}
