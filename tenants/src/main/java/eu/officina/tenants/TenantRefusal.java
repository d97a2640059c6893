package eu.officina.tenants;

import eu.officina.boundary.Reason;

/// What the directory of workspaces refuses.
public enum TenantRefusal implements Reason {
    WORKSPACE_UNKNOWN(
            404,
            "There is no such workspace for you.",
            "It does not exist, or you are not a member of it.",
            "Choose one of your workspaces on the start page."),
    KEY_MALFORMED(400, "The Idempotency-Key is no UUID.", "A key is a UUID that the sender makes.", "Send a UUID."),
    SLUG_TAKEN(409, "A workspace named {0} exists.", "Names of workspaces are unique.", "Choose another name."),
    COUNTRY_UNKNOWN(
            422, "{0} is no country.", "Countries are two letters, as in ISO 3166-1.", "Choose one, such as ES."),
    ZONE_UNKNOWN(
            422,
            "{0} is no time zone.",
            "Time zones are named by continent and city.",
            "Enter one such as Europe/Madrid."),
    STATE_UNCHANGED(409, "The workspace is in that state already.", "Nothing was changed.", "Look at the list."),
    LAST_ADMINISTRATOR(
            409,
            "{0} is the last administrator.",
            "Without one nobody could be admitted any more.",
            "Admit another administrator first."),
    NOT_A_BADGE(
            422,
            "That is no badge code.",
            "A badge holds a GS1 staff number, or 4 to 20 capital letters, digits and hyphens.",
            "Scan the badge again."),
    BADGE_TAKEN(409, "This badge is worn by {0}.", "A badge names one person.", "Take another badge."),
    MEMBERSHIP_ENDED(409, "This membership has ended.", "It ends once.", "Look at the list."),
    GRANT_ENDED(409, "This grant has ended.", "It ends once.", "Look at the list."),
    OPERATORS_ONLY(
            403,
            "Only the operator of the service does this.",
            "Workspaces are opened and suspended by the platform's operator.",
            "Ask the operator of the service."),
    ADMINISTRATOR_SIGNS_NOTHING(
            422,
            "The administrator can't hold another role.",
            "Who gives rights must not sign what they open.",
            "Give the other role to another person."),
    ROLE_NOT_HERE(
            422,
            "The role {0} does not exist in a workspace of this kind.",
            "Sites have site roles; overseers have overseer roles.",
            "Choose another role."),
    MEMBERSHIP_UNKNOWN(
            404, "There is no such membership.", "It does not exist in this workspace.", "Look at the list."),
    GRANT_UNKNOWN(404, "There is no such grant.", "It does not exist in this workspace.", "Look at the list."),
    OVERSEER_UNKNOWN(
            422,
            "There is no overseer named {0}.",
            "Grants are given to a control site or an authority.",
            "Check the overseer's workspace name.");

    private final Words words;

    TenantRefusal(int status, String title, String why, String advice) {
        words = new Words(status, title, why, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
