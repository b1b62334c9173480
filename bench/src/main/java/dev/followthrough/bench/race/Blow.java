package dev.followthrough.bench.race;

import dev.followthrough.standalone.StandingWorker;
import dev.followthrough.standalone.postgres.Postgres;
import dev.followthrough.standalone.stack.Product;
import java.util.List;

/// What is struck while the sends stand still.
enum Blow {
    NOTHING("nothing struck") {
        @Override
        void strike(Product product) {}

        @Override
        void mend(Product product) {}
    },
    WORKER("worker killed") {
        @Override
        void strike(Product product) {
            product.worker().kill();
        }

        @Override
        void mend(Product product) {
            product.runWorker(StandingWorker.class.getName(), List.of());
            product.awaitWorker();
        }
    },
    STOP("worker told to stop") {
        @Override
        void strike(Product product) {
            product.worker().askToStop();
        }

        @Override
        void mend(Product product) {
            product.worker().close();
            WORKER.mend(product);
        }
    },
    TEMPORAL("Temporal killed") {
        @Override
        void strike(Product product) {
            product.stack().temporal().child().kill();
        }

        @Override
        void mend(Product product) {
            product.stack().temporal().restart();
        }
    },
    SESSIONS("database sessions ended") {
        @Override
        void strike(Product product) {
            product.jdbc().sql("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where datname = 'followthrough' and usename = ? and pid <> pg_backend_pid()
                    """).param(Postgres.USER).query((row, n) -> 1).list();
        }

        @Override
        void mend(Product product) {}
    },
    API("api killed") {
        @Override
        void strike(Product product) {
            product.api().kill();
        }

        @Override
        void mend(Product product) {
            product.runApi();
            product.awaitApi();
        }
    };

    final String words;

    Blow(String words) {
        this.words = words;
    }

    abstract void strike(Product product);

    abstract void mend(Product product);
}
