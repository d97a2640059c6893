package eu.officina.centralmasters;

import eu.officina.masterrecords.Master;
import eu.officina.masterrecords.MasterRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One edition as a control site published it. It is never changed, only withdrawn.
///
/// @rule CM-02
@Entity
@Table(name = "central_master")
public class CentralMaster extends Followed {
    private String publisher;
    private String product;
    private String edition;
    private String title;
    private String document;
    private String sha256;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "withdrawn_because")
    private @Nullable String withdrawnBecause;

    protected CentralMaster() {}

    CentralMaster(UUID id, String publisher, MasterRecord record, Instant now) {
        super(id);
        this.publisher = publisher;
        this.product = record.product();
        this.edition = record.edition();
        this.title = record.title();
        this.document = record.document();
        this.sha256 = record.sha256();
        this.publishedAt = now;
    }

    void withdraw(@Nullable String why, Instant now) {
        withdrawnAt = now;
        withdrawnBecause = why;
    }

    boolean withdrawn() {
        return withdrawnAt != null;
    }

    String product() {
        return product;
    }

    String edition() {
        return edition;
    }

    Master master() {
        return Master.read(document);
    }

    /// What a site's edition that stands on it says of it.
    Master.Origin origin() {
        return new Master.Origin(publisher, edition, sha256);
    }

    CentralEditions.Listed listed(@Nullable String adoptedAs) {
        return new CentralEditions.Listed(
                id(),
                publisher,
                product,
                edition,
                title,
                sha256,
                publishedAt,
                withdrawnAt,
                withdrawnBecause,
                adoptedAs);
    }
}
