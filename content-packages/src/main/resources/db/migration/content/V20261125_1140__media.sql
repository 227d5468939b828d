-- How much of a document or a video is to be seen, where its author says something else than what is usual.
CREATE TABLE media_rule (
    content_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    needed INT NOT NULL COMMENT 'percent',
    CONSTRAINT fk_media_rule_package FOREIGN KEY (content_hash) REFERENCES content_package (content_hash)
);

-- Pages that are being written. What is done becomes a package and never changes; the draft goes.
CREATE TABLE page_draft (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    title VARCHAR(200) NOT NULL,
    language VARCHAR(35) NOT NULL,
    started_by BIGINT NULL,
    changed_at DATETIME(6) NOT NULL,
    CONSTRAINT fk_page_draft_person FOREIGN KEY (started_by) REFERENCES person (id)
);

CREATE TABLE page_draft_part (
    draft_id BIGINT NOT NULL,
    ordinal INT NOT NULL COMMENT 'from 0',
    title VARCHAR(200) NOT NULL,
    body MEDIUMTEXT NOT NULL COMMENT 'Markdown',
    PRIMARY KEY (draft_id, ordinal),
    CONSTRAINT fk_page_draft_part FOREIGN KEY (draft_id) REFERENCES page_draft (id) ON DELETE CASCADE
);

CREATE TABLE page_draft_file (
    draft_id BIGINT NOT NULL,
    name VARCHAR(100) NOT NULL,
    alternative VARCHAR(500) NOT NULL COMMENT 'the text that stands for a picture; empty: it is there for its looks alone',
    content LONGBLOB NOT NULL,
    PRIMARY KEY (draft_id, name),
    CONSTRAINT fk_page_draft_file FOREIGN KEY (draft_id) REFERENCES page_draft (id) ON DELETE CASCADE
);
