package eu.officina.boundary;

/// What the boundary itself refuses.
public enum BoundaryRefusal implements Reason {
    SIGN_IN(401, "You are not signed in.", "This call needs to know who you are.", "Sign in, or send a bearer token."),
    NOT_ALLOWED(
            403,
            "Your role does not allow this.",
            "It is reserved for: {0}.",
            "Ask a colleague with that role, or your workspace administrator."),
    VISIT_READS_ONLY(
            403,
            "A visit only reads.",
            "You are in this workspace as a visitor of an overseer.",
            "Ask the site to do it."),
    WORKSPACE_SUSPENDED(
            409,
            "This workspace is suspended.",
            "It takes no new work; what runs goes on.",
            "Ask your workspace administrator or the operator of the service."),
    SCREEN_LOCKED(
            423,
            "This screen is locked.",
            "Nobody used it for a while, or it was locked.",
            "Unlock it with your signing PIN, or take it over with your badge and PIN."),
    FOREIGN_ORIGIN(
            403,
            "This change was not started on a page of this server.",
            "Changes from other sites' pages are not accepted.",
            "Open Officina and do it there."),
    NOT_FOUND(
            404,
            "There is no such thing here.",
            "It does not exist in this workspace.",
            "Check the address or search."),
    METHOD(405, "This address does not do that.", "The method is not offered here.", "See the interface description."),
    NOT_ACCEPTABLE(
            406, "This address does not answer in that form.", "See what it offers.", "Change the Accept header."),
    UNSUPPORTED(415, "This form of content is not read here.", "See what it takes.", "Change the Content-Type header."),
    INVALID_INPUT(
            400, "Some of what was sent can't be taken.", "See each field.", "Correct the fields and send again."),
    KEY_REUSED(
            409,
            "This key was used before for something else.",
            "A key stands for one content for the life of the record.",
            "Send the new content with a new key."),
    CHANGED_MEANWHILE(
            409,
            "Somebody changed this meanwhile.",
            "Your view was older than the record.",
            "Look at the new state and do it again."),
    FAULT(
            500,
            "Officina failed.",
            "This is our fault, and nothing was kept.",
            "Try again; if it stays, give the incident number to support.");

    private final Words words;

    BoundaryRefusal(int status, String title, String why, String advice) {
        words = new Words(status, title, why, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
